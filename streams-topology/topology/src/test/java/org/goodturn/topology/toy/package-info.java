/** A toy of stages: it counts over letters, and misbehaves when told to, so that the runtime can be tested without any judgement. */
package org.goodturn.topology.toy;
