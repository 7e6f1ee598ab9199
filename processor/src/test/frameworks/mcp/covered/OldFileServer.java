package files;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Invariant;
import org.springaicommunity.mcp.annotation.McpTool;
import org.springaicommunity.mcp.annotation.McpToolParam;

public class OldFileServer {

    @McpTool(name = "delete-file", description = "Delete a file")
    @Effect(EffectClass.IRREVERSIBLE)
    @Invariant(rule = "Only below tmp", require = "path.startsWith('tmp/') && !path.contains('..')")
    public boolean eraseFile(@McpToolParam(description = "its path") String path) {
        return !path.isEmpty();
    }
}
