package tracker;

import dev.precept.Effect;
import dev.precept.EffectClass;
import dev.precept.Fact;
import dev.precept.Invariant;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;

/** The SDK's own types as parameters and results, beside plain ones. */
public class IssueServer {

    public record Issue(long id, String title, List<Label> labels) {
        public record Label(String name, int weight) {}
    }

    private final List<Issue> issues = new ArrayList<>();

    @Fact
    static int length(String title) {
        return title.strip().length();
    }

    @McpTool(
            name = "create_issue",
            description = "Create an issue",
            annotations = @McpTool.McpAnnotations(destructiveHint = false, idempotentHint = false))
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "A title", require = "length > 3")
    @Invariant(rule = "Labels with names", require = "labels.all(l, l.name != '' && l.weight >= 0)")
    public Issue createIssue(
            McpSyncServerExchange exchange,
            @McpToolParam(description = "the title") String title,
            @McpToolParam(description = "the labels", required = false) List<Issue.Label> labels) {
        Issue issue = new Issue(issues.size(), title, labels);
        issues.add(issue);
        return issue;
    }

    @McpTool(
            name = "list_issues",
            description = "List issues",
            annotations = @McpTool.McpAnnotations(readOnlyHint = true, destructiveHint = false))
    @Effect(EffectClass.READ_ONLY)
    public CallToolResult listIssues(CallToolRequest request) {
        return null;
    }

    @McpTool(description = "Close issues")
    @Effect(EffectClass.REVERSIBLE)
    @Invariant(rule = "Few at a time", require = "size(ids) <= 10 && ids.all(id, id > 0) && !('' in reasons)")
    public Map<Long, Issue> close(long[] ids, Map<String, List<String>> reasons) {
        return Map.of();
    }
}
