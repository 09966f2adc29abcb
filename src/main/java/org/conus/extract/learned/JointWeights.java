package org.conus.extract.learned;

import java.util.List;

/**
 * The weights of several models, those of one feature side by side, so that it is looked for once.
 * The tags of all models are numbered through; so are their moves, the pairs of the tag decided
 * before and a tag. Immutable.
 */
final class JointWeights {
  private final List<NameModel> models;
  private final int[] firstTags;
  private final int[] firstMoves;
  private final RowTable plain;
  private final RowTable moves;

  JointWeights(List<NameModel> models) {
    this.models = List.copyOf(models);
    this.firstTags = new int[models.size() + 1];
    this.firstMoves = new int[models.size() + 1];
    int features = 0;
    int moving = 0;
    for (int m = 0; m < models.size(); m++) {
      NameModel model = models.get(m);
      firstTags[m + 1] = firstTags[m] + model.tags();
      firstMoves[m + 1] = firstMoves[m] + (model.tags() + 1) * model.tags();
      features += model.plain().size();
      moving += model.moves().size();
    }
    this.plain = new RowTable(features, tags());
    this.moves = new RowTable(moving, moves());
    for (int m = 0; m < models.size(); m++) {
      plain.addAll(models.get(m).plain(), firstTags[m]);
      moves.addAll(models.get(m).moves(), firstMoves[m]);
    }
  }

  List<NameModel> models() {
    return models;
  }

  /** How many tags all models have. */
  int tags() {
    return firstTags[models.size()];
  }

  /** How many moves all models have. */
  int moves() {
    return firstMoves[models.size()];
  }

  /** The first tag of a model. */
  int firstTag(int m) {
    return firstTags[m];
  }

  /** The move of a model to its first tag. */
  int firstMove(int m, int before) {
    return firstMoves[m] + before * models.get(m).tags();
  }

  /** Adds a feature's weights by tag. */
  void addPlain(int feature, float[] sums, int at) {
    plain.addTo(feature, sums, at);
  }

  /** Adds a feature's weights by move. */
  void addMoves(int feature, float[] sums, int at) {
    moves.addTo(feature, sums, at);
  }
}
