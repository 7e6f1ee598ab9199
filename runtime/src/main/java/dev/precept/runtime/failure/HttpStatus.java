package dev.precept.runtime.failure;

import java.lang.reflect.Method;
import java.util.List;

/** The status that an exception of some HTTP client carries, found by the names that such clients give it. */
final class HttpStatus {

    static final int REQUEST_TIMEOUT = 408;
    static final int TOO_MANY_REQUESTS = 429;
    static final int GATEWAY_TIMEOUT = 504;

    private static final int NONE = 0;
    private static final List<String> NAMES = List.of(
            "statusCode", "getStatusCode", "getRawStatusCode", "httpStatus", "getHttpStatus", "getStatus", "code");

    private HttpStatus() {}

    /** The status, or 0 if it has none. */
    static int of(Throwable thrown) {
        for (String name : NAMES) {
            int status = number(answer(thrown, name));
            if (status != NONE) {
                return status;
            }
        }
        return NONE;
    }

    private static int number(Object answer) {
        if (answer instanceof Integer status) {
            return status;
        }
        // Spring's HttpStatusCode, and its like.
        return answer(answer, "value") instanceof Integer status ? status : NONE;
    }

    /** What a public method without parameters returns; the asked object where there is none, or it cannot be asked. */
    private static Object answer(Object asked, String name) {
        try {
            Method method = asked.getClass().getMethod(name);
            Class<?> type = method.getReturnType();
            if (type == void.class || type == String.class || !method.canAccess(asked)) {
                return asked;
            }
            Object answer = method.invoke(asked);
            return answer == null ? asked : answer;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError none) {
            // It has no status that could be read; that is an answer here, and no fault.
            return asked;
        }
    }
}
