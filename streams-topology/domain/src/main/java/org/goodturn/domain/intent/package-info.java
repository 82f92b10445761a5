/**
 * Intent from change: how often a person does something about a topic, against their own past, and the detector that says
 * when that rate has changed, within a stated budget of false alarms.
 */
package org.goodturn.domain.intent;
