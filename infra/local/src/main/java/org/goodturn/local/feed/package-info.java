/** What every feed has in common, wherever its events come from. */
package org.goodturn.local.feed;
