/**
 * Introductions and follow-ups, person by person: somebody in need asks their circle, a bridge names ties that offer it, the
 * other side agrees to be named, and the recipient takes the candidate. Each step reads only the state of the person it is at.
 */
package org.goodturn.topology.stage.introduction;
