/** Lists in pages: {@code {"items":[…],"next":…}} with opaque tokens. */
package org.goodturn.sink.paging;
