/**
 * Trust of one person in another: what they did together becomes evidence in exact buckets, evidence decays on read, becomes
 * an opinion with uncertainty, and can be inherited through a bridge. From how people were found before, and from what bridges
 * say, it is expected how one would find another.
 */
package org.goodturn.domain.trust;
