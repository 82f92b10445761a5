/** What all writes share: the position they answer with, keys that make a repeated call count once, and entity tags. */
package org.goodturn.sink.writing;
