/**
 * Trust of one person in another: what they did together becomes evidence in exact buckets, evidence decays on read, becomes
 * an opinion with uncertainty, and can be inherited through a bridge.
 */
package org.goodturn.domain.trust;
