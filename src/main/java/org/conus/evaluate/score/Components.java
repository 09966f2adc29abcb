package org.conus.evaluate.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The connected parts of a graph with two sides; nodes without an edge are in none. */
final class Components {
  private final int[] parent;

  private Components(int nodes) {
    parent = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      parent[i] = i;
    }
  }

  /** Indexes of the nodes of either side that hang together, ascending. */
  record Component(List<Integer> left, List<Integer> right) {}

  /**
   * @param edges pairs of a left and a right index
   */
  static Collection<Component> of(int left, int right, List<int[]> edges) {
    Components nodes = new Components(left + right);
    boolean[] linked = new boolean[left + right];
    for (int[] edge : edges) {
      linked[edge[0]] = true;
      linked[left + edge[1]] = true;
      nodes.parent[nodes.root(edge[0])] = nodes.root(left + edge[1]);
    }
    Map<Integer, Component> parts = new TreeMap<>();
    for (int node = 0; node < linked.length; node++) {
      if (linked[node]) {
        Component part =
            parts.computeIfAbsent(
                nodes.root(node), r -> new Component(new ArrayList<>(), new ArrayList<>()));
        (node < left ? part.left : part.right).add(node < left ? node : node - left);
      }
    }
    return parts.values();
  }

  private int root(int node) {
    int root = node;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }
}
