package org.conus.findings;

import org.conus.knowledge.Knowledge;

/**
 * What decides of which row something is.
 *
 * @param levels which spinal levels are a tumor's
 * @param panels of which row stains are
 * @param measured what sizes measure
 */
record ShareRules(SpinalLevels levels, PanelOwners panels, Measured measured) {
  ShareRules(Knowledge knowledge) {
    this(
        new SpinalLevels(new Lesions(knowledge)),
        new PanelOwners(knowledge),
        new Measured(knowledge));
  }
}
