/** The domain's own trust, driven rating by rating. */
package org.goodturn.evaluation.trust.ours;
