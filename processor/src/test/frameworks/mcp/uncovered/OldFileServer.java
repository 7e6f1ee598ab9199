package files;

import org.springaicommunity.mcp.annotation.McpTool;
import org.springaicommunity.mcp.annotation.McpToolParam;

public class OldFileServer {

    @McpTool(name = "delete-file", description = "Delete a file")
    public boolean eraseFile(@McpToolParam(description = "its path") String path) {
        return !path.isEmpty();
    }
}
