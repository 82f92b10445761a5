/** What is fed: a seeded community with a skewed contact graph, its events, and seekers whose need is planted. */
package org.goodturn.bench.workload;
