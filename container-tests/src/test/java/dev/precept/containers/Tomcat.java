package dev.precept.containers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** A Tomcat as it is downloaded, with its manager and nothing else, on a port that the system chooses. */
final class Tomcat implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("-auto-\\d+-(\\d+)\"");
    private static final String OPERATOR = "operator";

    private final Process process;
    private final int port;
    private final StringBuffer log = new StringBuffer();
    private final HttpClient client = HttpClient.newBuilder()
            .authenticator(new Authenticator() {
                @Override
                protected PasswordAuthentication getPasswordAuthentication() {
                    return new PasswordAuthentication(OPERATOR, OPERATOR.toCharArray());
                }
            })
            .build();

    private Tomcat(Process process) throws IOException {
        this.process = process;
        BufferedReader lines = process.inputReader();
        int found = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            log.append(line).append('\n');
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                found = Integer.parseInt(port.group(1));
            }
            if (line.contains("Server startup in")) {
                break;
            }
        }
        if (found == 0) {
            throw new AssertionError("Tomcat did not start:\n" + log);
        }
        port = found;
        Thread rest = new Thread(() -> drain(lines));
        rest.setDaemon(true);
        rest.start();
    }

    /** A server that nobody reads from blocks. */
    private void drain(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.append(line).append('\n');
            }
        } catch (IOException ended) {
            log.append("the server was ended: ").append(ended.getMessage()).append('\n');
        }
    }

    /** Unpacks what a Tomcat needs. */
    static Path unpacked(String version, Path folder) throws IOException {
        Path zip = Jars.container(version + ".zip");
        String top = top(zip);
        for (String part : new String[] {"bin", "conf", "lib", "webapps/manager"}) {
            Jars.unpack(zip, top + part, folder.resolve(part));
        }
        for (String empty : new String[] {"logs", "temp", "work"}) {
            Files.createDirectories(folder.resolve(empty));
        }
        Path server = folder.resolve("conf/server.xml");
        Files.writeString(
                server,
                Files.readString(server)
                        .replace("Server port=\"8005\"", "Server port=\"-1\"")
                        .replace("Connector port=\"8080\"", "Connector port=\"0\" address=\"127.0.0.1\"")
                        .replace("autoDeploy=\"true\"", "autoDeploy=\"false\""));
        Files.writeString(
                folder.resolve("conf/tomcat-users.xml"),
                "<tomcat-users xmlns=\"http://tomcat.apache.org/xml\"><user username=\"" + OPERATOR + "\" password=\""
                        + OPERATOR + "\" roles=\"manager-script\"/></tomcat-users>");
        return folder;
    }

    /** The one folder that the distribution consists of. */
    private static String top(Path zip) throws IOException {
        try (var content = new ZipFile(zip.toFile())) {
            String first = content.entries().nextElement().getName();
            return first.substring(0, first.indexOf('/') + 1);
        }
    }

    static Tomcat start(boolean guarded, Path home, Path haltFile) throws IOException {
        ChildJvm jvm = new ChildJvm(guarded).with("-Dprecept.halt.file=" + haltFile);
        for (String open : new String[] {"java.lang", "java.io", "java.util", "java.util.concurrent"}) {
            jvm.with("--add-opens=java.base/" + open + "=ALL-UNNAMED");
        }
        return new Tomcat(jvm.with("--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED")
                .with("-Dcatalina.home=" + home, "-Dcatalina.base=" + home, "-Djava.io.tmpdir=" + home.resolve("temp"))
                .with("-cp", Jars.path(home.resolve("bin/bootstrap.jar"), home.resolve("bin/tomcat-juli.jar")))
                .with("org.apache.catalina.startup.Bootstrap", "start")
                .start());
    }

    /** A step of an application. */
    String take(String application, String step) {
        return get("/" + application + "/take?step=" + step);
    }

    /** A command of the manager. */
    String manage(String command) {
        return get("/manager/text/" + command);
    }

    /** What it wrote. */
    String log() {
        return log.toString();
    }

    private String get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .strip();
        } catch (IOException impossible) {
            throw new UncheckedIOException(log.toString(), impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
