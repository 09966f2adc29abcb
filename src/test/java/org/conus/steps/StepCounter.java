package org.conus.steps;

import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.NEWARRAY;
import static org.objectweb.asm.Opcodes.POP;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes a method count its steps: its call, each jump back, each array, and for calls of the JDK
 * that are not done at once as much as they do.
 */
final class StepCounter extends MethodVisitor {
  private static final String STEPS = Type.getInternalName(Steps.class);

  /** Methods of {@link Steps} that take the place of the JDK's, with the class in front. */
  private static final Set<String> REPLACED =
      Set.of(
          "java/lang/String.indexOf",
          "java/lang/String.lastIndexOf",
          "java/util/BitSet.nextSetBit",
          "java/util/BitSet.nextClearBit",
          "java/util/List.remove(I)",
          "java/util/List.add(ILjava/lang/Object;)",
          "java/util/ArrayList.remove(I)",
          "java/util/ArrayList.add(ILjava/lang/Object;)");

  /** Methods that look through their object. */
  private static final Set<String> SEARCHES =
      Set.of("contains", "indexOf", "lastIndexOf", "remove", "containsAll", "removeAll");

  private static final Set<String> SIZED =
      Set.of(
          "Ljava/util/Collection;",
          "Ljava/util/List;",
          "Ljava/util/Set;",
          "Ljava/util/Map;",
          "Ljava/util/BitSet;");

  private final Set<Label> seen = new HashSet<>();

  StepCounter(MethodVisitor next) {
    super(Opcodes.ASM9, next);
  }

  @Override
  public void visitCode() {
    super.visitCode();
    count("one", "()V");
  }

  @Override
  public void visitLabel(Label label) {
    seen.add(label);
    super.visitLabel(label);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    if (seen.contains(label)) {
      count("one", "()V");
    }
    super.visitJumpInsn(opcode, label);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    if (opcode == NEWARRAY) {
      countTop("more", "(I)V");
    }
    super.visitIntInsn(opcode, operand);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    if (opcode == ANEWARRAY) {
      countTop("more", "(I)V");
    }
    super.visitTypeInsn(opcode, type);
  }

  @Override
  public void visitInvokeDynamicInsn(String name, String descriptor, Handle by, Object... more) {
    super.visitInvokeDynamicInsn(name, descriptor, by, more);
    countText(descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    boolean array = owner.startsWith("[");
    if (!array && !owner.startsWith("java/")) {
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
      return;
    }
    if (isReplaced(owner, name, descriptor)) {
      String with = owner.equals("java/util/ArrayList") ? "java/util/List" : owner;
      super.visitMethodInsn(
          INVOKESTATIC, STEPS, name, "(L" + with + ";" + descriptor.substring(1), false);
      return;
    }
    countArguments(owner, name, descriptor);
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    countText(array ? "()[" : descriptor);
  }

  private static boolean isReplaced(String owner, String name, String descriptor) {
    String arguments = descriptor.substring(0, descriptor.indexOf(')') + 1);
    return REPLACED.contains(owner + '.' + name)
        || REPLACED.contains(owner + '.' + name + arguments);
  }

  private void countArguments(String owner, String name, String descriptor) {
    Type[] arguments = Type.getArgumentTypes(descriptor);
    String last = arguments.length == 0 ? "" : arguments[arguments.length - 1].getDescriptor();
    boolean view = name.startsWith("unmodifiable");
    if (SIZED.contains(last) && !view || name.equals("matcher")) {
      countTop("all", "(Ljava/lang/Object;)V");
    }
    if (name.equals("arraycopy")) {
      countTop("more", "(I)V");
    }
    if (name.equals("cardinality") || name.equals("toLowerCase") && arguments.length == 0) {
      countTop("all", "(Ljava/lang/Object;)V");
    }
    boolean fills =
        owner.equals("java/util/Arrays") && name.equals("fill") && arguments.length == 2;
    boolean searches = SEARCHES.contains(name) && arguments.length == 1 && last.startsWith("L");
    if (searches || fills && arguments[1].getSize() == 1) {
      super.visitInsn(DUP2);
      super.visitInsn(POP);
      count("lookedThrough", "(Ljava/lang/Object;)V");
    }
  }

  /** A text or an array that a call made. */
  private void countText(String descriptor) {
    if (descriptor.endsWith(")Ljava/lang/String;") || descriptor.contains(")[")) {
      countTop("all", "(Ljava/lang/Object;)V");
    }
  }

  private void countTop(String method, String descriptor) {
    super.visitInsn(DUP);
    count(method, descriptor);
  }

  private void count(String method, String descriptor) {
    super.visitMethodInsn(INVOKESTATIC, STEPS, method, descriptor, false);
  }
}
