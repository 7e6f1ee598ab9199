package war;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import shop.Driver;

/** The shop as a servlet: a step in the query, its outcome in the answer. {@code jmx=} halts as an operator does. */
@WebServlet("/take")
public class Shop extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String step = request.getParameter("step");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(step.startsWith("jmx=") ? haltByJmx(step.substring(4)) : Driver.take(step));
    }

    /** By any of the beans. */
    private static String haltByJmx(String target) throws ServletException {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            ObjectName bean = server.queryNames(new ObjectName("dev.precept:type=Halt,*"), null).iterator().next();
            String[] types = {String.class.getName(), String.class.getName()};
            Object running = server.invoke(bean, "halt", new Object[] {target, "drill"}, types);
            return target + " by JMX, running " + ((String[]) running).length;
        } catch (JMException impossible) {
            throw new ServletException(impossible);
        }
    }
}
