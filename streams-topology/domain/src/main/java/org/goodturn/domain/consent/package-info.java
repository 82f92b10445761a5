/**
 * Who allowed what: purposes, the terms of a grant, how decisions follow one another, and what a withdrawal takes away.
 * What is not granted is refused.
 */
package org.goodturn.domain.consent;
