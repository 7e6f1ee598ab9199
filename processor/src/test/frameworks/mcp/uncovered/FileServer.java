package files;

import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;

public class FileServer {

    @McpTool(name = "delete-file", description = "Delete a file")
    public boolean deleteFile(@McpToolParam(description = "its path") String path) {
        return !path.isEmpty();
    }
}
