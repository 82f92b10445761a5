package org.goodturn.local.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** Runs a Kafka broker; before its first start its folder is formatted. */
public final class BrokerMain {

    private BrokerMain() {}

    /**
     * @param args the broker's properties file and its log folder
     */
    public static void main(String[] args) {
        if (!Files.exists(Path.of(args[1], "meta.properties"))) {
            String[] format = {"format", "--cluster-id", Uuid.randomUuid().toString(), "--config", args[0]};
            int status = StorageTool.execute(format, System.out);
            if (status != 0) {
                System.exit(status);
            }
        }
        Kafka.main(new String[] {args[0]});
    }
}
