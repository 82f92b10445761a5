package org.goodturn.topology.running;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.apache.kafka.streams.state.internals.BlockBasedTableConfigWithAccessibleCache;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory that all RocksDB instances of the process share: one block cache, in which index, filter and write buffers are
 * counted, too. It travels in the streams configuration, so that it needs no static field, and is closed by whoever made it.
 */
public final class RocksDbMemory implements AutoCloseable {
    /** Where {@link Setter} finds it in the configuration. */
    static final String KEY = "goodturn.rocksdb.memory";

    private static final int SHARD_BITS_BY_SIZE = -1;
    private static final double FOR_INDEX_AND_FILTERS = 0.2;
    private static final long WRITE_BUFFER_BYTES = 8L << 20;

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    /** Memory of so many bytes in all, of which a half at most is for write buffers. */
    public RocksDbMemory(long bytes) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bytes, SHARD_BITS_BY_SIZE, false, FOR_INDEX_AND_FILTERS);
        writeBuffers = new WriteBufferManager(bytes / 2, cache);
    }

    /** Bytes in use: blocks, indexes, filters and write buffers. */
    public long usedBytes() {
        return cache.getUsage();
    }

    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }

    /** Gives every store the shared memory instead of the cache of its own that Kafka Streams makes, which is closed. */
    public static final class Setter implements RocksDBConfigSetter {
        @Override
        public void setConfig(String storeName, Options options, Map<String, Object> configs) {
            RocksDbMemory memory = (RocksDbMemory) configs.get(KEY);
            BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
            // The only way to the cache that Kafka Streams made, as its own documentation shows.
            Cache replaced = ((BlockBasedTableConfigWithAccessibleCache) table).blockCache();
            table.setBlockCache(memory.cache);
            table.setCacheIndexAndFilterBlocks(true);
            table.setCacheIndexAndFilterBlocksWithHighPriority(true);
            table.setPinL0FilterAndIndexBlocksInCache(true);
            options.setTableFormatConfig(table);
            options.setWriteBufferManager(memory.writeBuffers);
            options.setWriteBufferSize(WRITE_BUFFER_BYTES);
            if (replaced != null) {
                replaced.close();
            }
        }

        @Override
        public void close(String storeName, Options options) {
            // What is shared outlives the store; RocksDbMemory.close ends it.
        }
    }
}
