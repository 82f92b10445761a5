/**
 * Fills table 5: the seeded town with planted truth, lived through the real stages. {@code live} drives them, {@code judging} holds
 * what was said against the truth, {@code baselines} are simple methods beside it, {@code report} and {@code picture} show it. The
 * protocol: {@code docs/evaluation/town.md}.
 */
package org.goodturn.evaluation.town;
