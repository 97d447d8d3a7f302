package freemarker.core;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds FreeMarker to what the allow-list relies on: nothing hangs in the tree beside its parameters and children. A new
 * version that keeps an expression elsewhere fails here.
 */
@SuppressWarnings("deprecation")
class SyntaxNodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text ${a.b[c + 1]!d?upper_case} text",
                "<#if a && b || !c>x<#elseif d == 1>y<#else>z</#if>",
                "<#list a?filter(x -> x.y > 1) as i>${i}<#sep>${s}</#sep><#else>${e}</#list>",
                "<#list a as k, v>${k}</#list>",
                "<#list a><#items as i>${i}</#items></#list>",
                "<#assign a = b + c d = e e += f in ns>",
                "<#assign a>${b}</#assign>",
                "<#macro m a b=c d...>${a}<#nested b + 1, c><#return></#macro>",
                "<#function f a b=c><#return a(b, c + d)></#function>",
                "<@m a=b + c d=\"${e}\"; x, y>${x}</@m>",
                "<@m a b + c/>",
                "<#switch a><#case b + 1>x<#break><#default>${y}</#switch>",
                "<#switch a><#on b + 1, c>${x}<#default>y</#switch>",
                "<#include a + b>",
                "<#include a parse=b encoding=c ignore_missing=d>",
                "<#import a + b as c>",
                "<#stop a + b>",
                "${\"x ${y?new()} ${z('${deep?api}')}\"}",
                "${a?then(b + 1, c)} ${a?switch(b, c, d)} ${a?map(x -> x + y)} ${a?replace(b, c)} ${a?string(b, c)}",
                "${{a: b, c + d: [e, f + g]}.h} ${[1..a, b..<c, d..*e, f..][0..g]?size}",
                "${(a.b)!} ${a??} ${-a} ${+a} ${a % b} ${a gt b} ${.vars[a]} ${a(b)(c).d(e)}",
                "<#setting locale=a><#visit a using b><#recurse a><#attempt>${a}<#recover>${b}</#attempt>",
                "<#noparse>${a}</#noparse><#compress>${a}</#compress><#t><#nt><#rt><#lt><#flush><#-- c -->",
                "<#global a = b><#list a as i><#continue></#list><#transform a b=c>${d}</#transform><#call m(a, b)>",
                "<#outputformat 'XML'>${a}<#noautoesc>${b}</#noautoesc><#autoesc>${c}</#autoesc></#outputformat>",
            })
    void shows_all_that_is_reachable(String source) throws IOException, IllegalAccessException {
        Template template = new Template("t", source, new Configuration(Configuration.VERSION_2_3_35));
        Set<TemplateObject> shown = identitySet();
        int visits = show(template.getRootTreeNode(), shown);

        assertThat(reachable(template.getRootTreeNode()))
                .as("what fields hold and the tree does not show")
                .allMatch(object -> shown.contains(object) || isArgumentList(object, shown));
        assertThat(size(SyntaxNode.of(template))).isEqualTo(visits);
    }

    /** A call keeps its arguments in a list that stands nowhere; they themselves are shown. */
    private static boolean isArgumentList(TemplateObject object, Set<TemplateObject> shown) {
        return object instanceof ListLiteral
                && object.getBeginLine() == 0
                && shown.containsAll(SyntaxNode.parameters(object));
    }

    private static int show(TemplateObject object, Set<TemplateObject> shown) {
        shown.add(object);
        int visits = 1;
        for (Object parameter : SyntaxNode.parameters(object)) {
            visits += parameter instanceof TemplateObject part ? show(part, shown) : 0;
        }
        for (TemplateElement child : SyntaxNode.children(object)) {
            visits += show(child, shown);
        }
        return visits;
    }

    private static int size(SyntaxNode node) {
        return 1
                + node.parts().stream().mapToInt(SyntaxNodeTest::size).sum()
                + node.content().stream().mapToInt(SyntaxNodeTest::size).sum();
    }

    /** Walks all fields, private ones too, and finds every part of a tree that any of them leads to. */
    private static List<TemplateObject> reachable(TemplateObject root) throws IllegalAccessException {
        Set<Object> seen = identitySet();
        Deque<Object> left = new ArrayDeque<>(List.of(root));
        List<TemplateObject> found = new ArrayList<>();
        while (!left.isEmpty()) {
            Object next = left.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof TemplateObject object) {
                found.add(object);
            }
            left.addAll(inside(next));
        }
        return found;
    }

    private static List<Object> inside(Object object) throws IllegalAccessException {
        if (object instanceof Collection<?> items) {
            return items.stream()
                    .filter(item -> item != null)
                    .map(item -> (Object) item)
                    .toList();
        }
        if (object instanceof Map<?, ?> map) {
            return map.values().stream()
                    .filter(item -> item != null)
                    .map(item -> (Object) item)
                    .toList();
        }
        List<Object> inside = new ArrayList<>();
        if (object.getClass().isArray() && !object.getClass().getComponentType().isPrimitive()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                if (Array.get(object, i) != null) {
                    inside.add(Array.get(object, i));
                }
            }
        }
        for (Class<?> type = object.getClass(); isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    AccessibleObject.setAccessible(new AccessibleObject[] {field}, true);
                    if (field.get(object) != null) {
                        inside.add(field.get(object));
                    }
                }
            }
        }
        return inside;
    }

    private static boolean isOurs(Class<?> type) {
        return type != null
                && type.getName().startsWith("freemarker.core.")
                && !Environment.class.isAssignableFrom(type);
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
