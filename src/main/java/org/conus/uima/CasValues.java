package org.conus.uima;

import java.util.ArrayList;
import java.util.List;
import org.apache.ctakes.typesystem.type.textsem.IdentifiedAnnotation;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.admin.LinearTypeOrder;
import org.apache.uima.cas.impl.FSIndexRepositoryImpl;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.cas.DoubleArray;
import org.conus.extract.MentionKind;
import org.conus.extract.Value;
import org.conus.uima.type.AgeMention;
import org.conus.uima.type.AnatomyMention;
import org.conus.uima.type.CompartmentMention;
import org.conus.uima.type.GradeMention;
import org.conus.uima.type.IhcResultMention;
import org.conus.uima.type.InvasionMention;
import org.conus.uima.type.LesionMention;
import org.conus.uima.type.LymphNodesMention;
import org.conus.uima.type.MarginMention;
import org.conus.uima.type.OperationMention;
import org.conus.uima.type.SexMention;
import org.conus.uima.type.SizeMention;
import org.conus.uima.type.SpinalLevelMention;
import org.conus.uima.type.StageMention;
import org.conus.uima.type.TumorMention;
import org.jspecify.annotations.Nullable;

/** What a mention says, by kind, as features of its type. */
final class CasValues {
  /** What a count holds in the CAS where the text is silent. */
  private static final int SILENT = -1;

  private CasValues() {}

  /** A new annotation, without a place yet, that says {@code value}. */
  static IdentifiedAnnotation annotation(JCas cas, Value value) {
    if (value instanceof Value.Anatomy anatomy) {
      return of(new AnatomyMention(cas), anatomy);
    } else if (value instanceof Value.Tumor tumor) {
      return of(new TumorMention(cas), tumor);
    } else if (value instanceof Value.Level level) {
      SpinalLevelMention mention = new SpinalLevelMention(cas);
      mention.setLevels(CasMentions.array(cas, level.levels()));
      mention.setStructure(level.structure());
      return mention;
    } else if (value instanceof Value.Ihc ihc) {
      return of(new IhcResultMention(cas), ihc);
    } else if (value instanceof Value.Lesion lesion) {
      LesionMention mention = new LesionMention(cas);
      mention.setPreferredName(lesion.name());
      return mention;
    } else if (value instanceof Value.Compartment compartment) {
      CompartmentMention mention = new CompartmentMention(cas);
      mention.setPreferredName(compartment.value());
      return mention;
    } else if (value instanceof Value.Size size) {
      return of(new SizeMention(cas), size);
    } else if (value instanceof Value.Grade grade) {
      GradeMention mention = new GradeMention(cas);
      mention.setGradingSystem(grade.system());
      mention.setGradeValue(grade.value());
      return mention;
    } else if (value instanceof Value.Stage stage) {
      StageMention mention = new StageMention(cas);
      mention.setStagingSystem(stage.system());
      mention.setStageValue(stage.value());
      mention.setCategoryT(stage.t());
      mention.setCategoryN(stage.n());
      mention.setCategoryM(stage.m());
      return mention;
    } else if (value instanceof Value.Margin margin) {
      MarginMention mention = new MarginMention(cas);
      mention.setMarginStatus(margin.value());
      return mention;
    } else if (value instanceof Value.Invasion invasion) {
      InvasionMention mention = new InvasionMention(cas);
      mention.setInvasionType(invasion.type());
      return mention;
    } else if (value instanceof Value.Nodes nodes) {
      LymphNodesMention mention = new LymphNodesMention(cas);
      mention.setPositive(nodes.positive() == null ? SILENT : nodes.positive());
      mention.setExamined(nodes.examined() == null ? SILENT : nodes.examined());
      return mention;
    } else if (value instanceof Value.Age age) {
      AgeMention mention = new AgeMention(cas);
      mention.setAge(age.value());
      mention.setUnit(age.unit());
      return mention;
    } else if (value instanceof Value.Sex sex) {
      SexMention mention = new SexMention(cas);
      mention.setSex(sex.value());
      return mention;
    } else if (value instanceof Value.Procedure procedure) {
      OperationMention mention = new OperationMention(cas);
      mention.setPreferredName(procedure.name());
      return mention;
    }
    throw new IllegalArgumentException("no type for " + value.getClass().getSimpleName());
  }

  private static AnatomyMention of(AnatomyMention mention, Value.Anatomy value) {
    mention.setConcept(value.concept());
    mention.setPreferredName(value.name());
    mention.setLaterality(value.laterality());
    return mention;
  }

  private static TumorMention of(TumorMention mention, Value.Tumor value) {
    mention.setConcept(value.concept());
    mention.setPreferredName(value.name());
    mention.setBehavior(value.behavior());
    mention.setGrade(value.grade());
    mention.setTumorCourse(value.course());
    mention.setSite(value.site());
    return mention;
  }

  private static IhcResultMention of(IhcResultMention mention, Value.Ihc value) {
    mention.setConcept(value.concept());
    mention.setPreferredName(value.marker());
    mention.setSymbol(value.symbol());
    mention.setResult(value.result());
    mention.setExtent(value.extent());
    mention.setIntensity(value.intensity());
    mention.setPercent(value.percent());
    mention.setScore(value.score());
    mention.setPattern(value.pattern());
    mention.setComponent(value.component());
    mention.setAlias(value.alias());
    return mention;
  }

  private static SizeMention of(SizeMention mention, Value.Size value) {
    DoubleArray dimensions = new DoubleArray(mention.getJCas(), value.dimensions().size());
    for (int i = 0; i < dimensions.size(); i++) {
      dimensions.set(i, value.dimensions().get(i));
    }
    mention.setDimensions(dimensions);
    mention.setUnit(value.unit());
    return mention;
  }

  static boolean isOurs(IdentifiedAnnotation annotation) {
    return annotation.getType().getName().startsWith("org.conus.uima.type.");
  }

  /** The type of the mentions of a kind. */
  static Class<? extends IdentifiedAnnotation> type(MentionKind kind) {
    return switch (kind) {
      case ANATOMY -> AnatomyMention.class;
      case TUMOR -> TumorMention.class;
      case SPINAL_LEVEL -> SpinalLevelMention.class;
      case IHC_RESULT -> IhcResultMention.class;
      case LESION -> LesionMention.class;
      case COMPARTMENT -> CompartmentMention.class;
      case SIZE -> SizeMention.class;
      case GRADE -> GradeMention.class;
      case STAGE -> StageMention.class;
      case MARGIN -> MarginMention.class;
      case INVASION -> InvasionMention.class;
      case LYMPH_NODES -> LymphNodesMention.class;
      case AGE -> AgeMention.class;
      case SEX -> SexMention.class;
      case PROCEDURE -> OperationMention.class;
    };
  }

  /** By kind: how many other kinds' types an index has before its type at one place. */
  static int[] ranks(JCas cas) {
    FSIndexRepositoryImpl index = (FSIndexRepositoryImpl) cas.getIndexRepository();
    LinearTypeOrder order = index.getDefaultTypeOrder();
    MentionKind[] kinds = MentionKind.values();
    int[] ranks = new int[kinds.length];
    for (MentionKind kind : kinds) {
      for (MentionKind other : kinds) {
        boolean before = order.lessThan(casType(cas, other), casType(cas, kind));
        ranks[kind.ordinal()] += before && other != kind ? 1 : 0;
      }
    }
    return ranks;
  }

  private static Type casType(JCas cas, MentionKind kind) {
    return cas.getTypeSystem().getType(type(kind).getName());
  }

  static MentionKind kind(IdentifiedAnnotation annotation) {
    if (annotation instanceof AnatomyMention) {
      return MentionKind.ANATOMY;
    } else if (annotation instanceof TumorMention) {
      return MentionKind.TUMOR;
    } else if (annotation instanceof SpinalLevelMention) {
      return MentionKind.SPINAL_LEVEL;
    } else if (annotation instanceof IhcResultMention) {
      return MentionKind.IHC_RESULT;
    } else if (annotation instanceof LesionMention) {
      return MentionKind.LESION;
    } else if (annotation instanceof CompartmentMention) {
      return MentionKind.COMPARTMENT;
    } else if (annotation instanceof SizeMention) {
      return MentionKind.SIZE;
    } else if (annotation instanceof GradeMention) {
      return MentionKind.GRADE;
    } else if (annotation instanceof StageMention) {
      return MentionKind.STAGE;
    } else if (annotation instanceof MarginMention) {
      return MentionKind.MARGIN;
    } else if (annotation instanceof InvasionMention) {
      return MentionKind.INVASION;
    } else if (annotation instanceof LymphNodesMention) {
      return MentionKind.LYMPH_NODES;
    } else if (annotation instanceof AgeMention) {
      return MentionKind.AGE;
    } else if (annotation instanceof SexMention) {
      return MentionKind.SEX;
    } else if (annotation instanceof OperationMention) {
      return MentionKind.PROCEDURE;
    }
    throw new IllegalArgumentException("no mention of ours: " + annotation.getType().getName());
  }

  /** What a stored mention says. */
  static Value value(IdentifiedAnnotation annotation) {
    if (annotation instanceof AnatomyMention a) {
      return new Value.Anatomy(a.getConcept(), a.getPreferredName(), a.getLaterality());
    } else if (annotation instanceof TumorMention t) {
      return new Value.Tumor(
          t.getConcept(),
          t.getPreferredName(),
          t.getBehavior(),
          t.getGrade(),
          t.getTumorCourse(),
          t.getSite());
    } else if (annotation instanceof SpinalLevelMention l) {
      return new Value.Level(List.of(l.getLevels().toArray()), l.getStructure());
    } else if (annotation instanceof IhcResultMention i) {
      return ihc(i);
    } else if (annotation instanceof LesionMention l) {
      return new Value.Lesion(l.getPreferredName());
    } else if (annotation instanceof CompartmentMention c) {
      return new Value.Compartment(c.getPreferredName());
    } else if (annotation instanceof SizeMention s) {
      return size(s);
    } else if (annotation instanceof GradeMention g) {
      return new Value.Grade(g.getGradingSystem(), g.getGradeValue());
    } else if (annotation instanceof StageMention s) {
      return new Value.Stage(
          s.getStagingSystem(),
          s.getStageValue(),
          s.getCategoryT(),
          s.getCategoryN(),
          s.getCategoryM());
    } else if (annotation instanceof MarginMention m) {
      return new Value.Margin(m.getMarginStatus());
    } else if (annotation instanceof InvasionMention i) {
      return new Value.Invasion(i.getInvasionType());
    } else if (annotation instanceof LymphNodesMention n) {
      return new Value.Nodes(count(n.getPositive()), count(n.getExamined()));
    } else if (annotation instanceof AgeMention a) {
      return new Value.Age(a.getAge(), a.getUnit());
    } else if (annotation instanceof SexMention s) {
      return new Value.Sex(s.getSex());
    } else if (annotation instanceof OperationMention o) {
      return new Value.Procedure(o.getPreferredName());
    }
    throw new IllegalArgumentException("no mention of ours: " + annotation.getType().getName());
  }

  private static Value.Ihc ihc(IhcResultMention i) {
    return new Value.Ihc(
        i.getConcept(),
        i.getPreferredName(),
        i.getSymbol(),
        i.getResult(),
        i.getExtent(),
        i.getIntensity(),
        i.getPercent(),
        i.getScore(),
        i.getPattern(),
        i.getComponent(),
        i.getAlias());
  }

  private static @Nullable Integer count(int stored) {
    return stored == SILENT ? null : stored;
  }

  private static Value.Size size(SizeMention mention) {
    List<Double> dimensions = new ArrayList<>();
    for (double dimension : mention.getDimensions().toArray()) {
      dimensions.add(dimension);
    }
    return new Value.Size(dimensions, mention.getUnit());
  }
}
