/**
 * Why not: the reasons for which nothing is suggested about somebody, as far as the one who asks may know them. Everything is
 * read off what the asking person's own partition holds: their own settings, their own ties, and suggestions that all concerned
 * had agreed to. Whatever others decided for themselves has one answer, and always the same.
 */
package org.goodturn.domain.whynot;
