/**
 * What a partition adds to what all share: counts of its people's behaviors by region, and lessons for the model; summed per week,
 * published when the clock says so.
 */
package org.goodturn.topology.stage.commons;
