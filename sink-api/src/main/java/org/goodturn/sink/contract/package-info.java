/** What the OpenAPI document says of every call alike: parameters that many share, and how calls fail. */
package org.goodturn.sink.contract;
