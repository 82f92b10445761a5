/**
 * The double opt-in: a suggestion's recipient says yes, then a bridge, then the other side; each sees who agreed, and that is
 * all. {@link org.goodturn.domain.agreement.OptIn} moves an {@link org.goodturn.domain.agreement.Agreement} on, at the
 * recipient; an {@link org.goodturn.domain.agreement.Ask} is the question as the one who is asked keeps it;
 * {@link org.goodturn.domain.agreement.Disclosure} says who may know what. A no is told to nobody: it looks like silence.
 */
package org.goodturn.domain.agreement;
