import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;

/** A MongoDB-compatible server in memory for the store's contract: `java -cp JARS/* MongoServer.java [PORT]`; prints its port, ends with its input. */
public final class MongoServer {
  /** The driver refuses the library's own highest wire version (8). */
  private static final MongoVersion VERSION = new MongoVersion() {
    public List<Integer> getVersionArray() { return List.of(5, 0, 0); }
    public int getWireVersion() { return 13; }
  };

  public static void main(String[] arguments) throws Exception {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
    MemoryBackend backend = new MemoryBackend();
    backend.version(VERSION);
    var server = new de.bwaldvogel.mongo.MongoServer(backend);
    server.bind("127.0.0.1", port);
    System.out.println("listening " + server.getLocalAddress().getPort());
    while (System.in.read() >= 0) { /* until the parent closes it */ }
    server.shutdownNow();
    System.exit(0);
  }
}
