package org.conus.steps;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Loads the project's classes anew, so that they count what they do: see {@link StepCounter}. */
final class CountedClasses extends ClassLoader {
  private final List<String> libraries;

  private CountedClasses(List<String> libraries) {
    super(CountedClasses.class.getClassLoader());
    this.libraries = libraries;
  }

  /**
   * An object of a public class of the project, which counts its steps with all that it calls.
   *
   * @param libraries what the names of classes begin with that count too
   */
  static Object make(Class<?> plain, String... libraries) {
    try {
      Class<?> counted = new CountedClasses(List.of(libraries)).loadClass(plain.getName());
      return counted.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(plain.getName(), e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isCounted(name) || name.equals(Steps.class.getName())) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : counted(name);
    }
  }

  private boolean isCounted(String name) {
    return name.startsWith("org.conus.") || libraries.stream().anyMatch(name::startsWith);
  }

  private Class<?> counted(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] counted = counted(new ClassReader(in));
      return defineClass(name, counted, 0, counted.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private static byte[] counted(ClassReader plain) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    plain.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            MethodVisitor method =
                super.visitMethod(access, name, descriptor, signature, exceptions);
            return new StepCounter(method);
          }
        },
        0);
    return writer.toByteArray();
  }
}
