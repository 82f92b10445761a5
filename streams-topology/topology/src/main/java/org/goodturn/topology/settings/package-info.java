/** The topology's configuration: records that refuse what cannot work, read from one properties file. */
package org.goodturn.topology.settings;
