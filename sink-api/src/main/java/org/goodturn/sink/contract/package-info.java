/** What the OpenAPI document says of every call alike: parameters that many share (and refuse alike), and how calls fail. */
package org.goodturn.sink.contract;
