/** What a person may see of what is kept about them where that concerns somebody else, too. */
package org.goodturn.domain.disclosure;
