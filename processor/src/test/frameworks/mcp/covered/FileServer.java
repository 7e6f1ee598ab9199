package files;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;

public class FileServer {

    @McpTool(name = "delete-file", description = "Delete a file")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Only below tmp", require = "path.startsWith('tmp/') && !path.contains('..')")
    public boolean deleteFile(@McpToolParam(description = "its path") String path) {
        return !path.isEmpty();
    }
}
