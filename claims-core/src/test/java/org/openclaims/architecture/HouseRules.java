package org.openclaims.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.openclaims.ClaimsException;
import org.openclaims.Sentence;
import org.openclaims.WayOut;

/**
 * What the compiler cannot see about how this house is built, each rule with its reason. A module keeps them by a
 * subclass among its tests, which names the few classes that stand at a door to the world outside, and why.
 */
public abstract class HouseRules {
    private static final String HOUSE = "org.openclaims";

    /** Asking one of these gives another answer tomorrow, or talks past the streams a command was given. */
    private static final Map<String, Set<String>> WORLD = Map.ofEntries(
            Map.entry("java.lang.Math", Set.of("random")),
            Map.entry("java.lang.Runtime", Set.of("exit", "halt")),
            Map.entry(
                    "java.lang.System",
                    Set.of(
                            "console",
                            "currentTimeMillis",
                            "err",
                            "exit",
                            "getProperties",
                            "getProperty",
                            "getenv",
                            "in",
                            "nanoTime",
                            "out",
                            "setProperty")),
            Map.entry("java.security.SecureRandom", Set.of("<init>", "getInstance", "getInstanceStrong")),
            Map.entry(
                    "java.time.Clock",
                    Set.of("system", "systemDefaultZone", "systemUTC", "tickMillis", "tickMinutes", "tickSeconds")),
            Map.entry("java.time.ZoneId", Set.of("systemDefault")),
            Map.entry("java.util.TimeZone", Set.of("getDefault")),
            Map.entry("java.util.UUID", Set.of("randomUUID")),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Set.of("current")));

    private static final DescribedPredicate<JavaClass> OPENS_FILES = describe(
            "open files",
            type -> Set.of("java.nio.file.Files", "java.io.RandomAccessFile").contains(type.getName())
                    || (type.getPackageName().equals("java.io")
                            && type.getSimpleName().startsWith("File"))
                    || type.getPackageName().startsWith("java.nio.channels"));

    private static final DescribedPredicate<JavaClass> REACHES_THE_NETWORK = describe(
            "reach the network",
            type -> type.getPackageName().startsWith("java.net")
                    && !Set.of("URI", "URISyntaxException", "URLDecoder", "URLEncoder", "IDN")
                            .contains(type.getSimpleName()));

    /** What is typed: a command of ours, an option, or a variable. */
    private static final Pattern COMMAND =
            Pattern.compile("`claims\\b|: claims [a-z]|(?<![-\\w])--[a-z]|\\bCLAIMS_(?!OF\\b)[A-Z]");

    private static final Set<String> COPIES =
            Set.of("copyOf", "ids", "unmodifiableList", "unmodifiableMap", "unmodifiableSet", "unmodifiableSortedMap");

    private static final Map<String, String> SPEAKERS = Map.of(
            "org.openclaims.cli.words.Language", "it says them",
            "org.openclaims.cli.words.Complaint", "it says the rest");

    private final Map<String, String> doors;
    private final Map<String, String> fileOpeners;
    private final JavaClasses house;

    /**
     * @param doors full names of classes that may ask the clock, chance, the environment or the standard streams, each
     *     with the reason
     * @param fileOpeners full names of classes that may open files with Java's own I/O beside a SQLite store, each with
     *     the reason why that is safe
     */
    protected HouseRules(Map<String, String> doors, Map<String, String> fileOpeners) {
        this.doors = doors;
        this.fileOpeners = fileOpeners;
        this.house = new ClassFileImporter().importPath(classesOfThisModule());
    }

    @Test
    void packagesAreFreeOfCycles() {
        keep(slices().assignedFrom(EACH_PACKAGE)
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one package with a wall in the wrong place"));
    }

    @Test
    void onlyTheStoreTalksToADatabase() {
        keep(noClasses()
                .that(resideOutside("..store.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..", "org.postgresql..")
                .because("a second database must not be felt outside of claims-store"));
    }

    @Test
    void onlyTheCommandLineKnowsItsLibrary() {
        keep(noClasses()
                .that(resideOutside("..cli.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("core and store are used by other faces: a web page, another program"));
    }

    @Test
    void timeAndChanceAreHandedIn() {
        keep(noClasses()
                .that(describe("are no door to the world", type -> !isNamed(type, doors)))
                .should()
                .accessTargetWhere(describe("is the clock, chance, the environment or a stream", HouseRules::asksWorld))
                .because("a test can only hold still what is handed in, and a command must be heard where it was asked;"
                        + " the doors are " + doors));
    }

    @Test
    void theModelDoesNoInputOrOutput() {
        keep(noClasses()
                .that(resideOutside("..store..", "..cli.."))
                .should()
                .dependOnClassesThat(OPENS_FILES.or(REACHES_THE_NETWORK).or(resideInAPackage("java.nio.file..")))
                .because("claims-core is reused inside other programs, which decide themselves where bytes come from"));
    }

    @Test
    void noGuavaTypeInAPublicSignature() {
        keep(classes()
                .that()
                .arePublic()
                .should(keepGuavaInside())
                .because("whoever calls us should not have to know, or to match, our toolbox"));
    }

    @Test
    void everyPackageIsNullMarked() {
        keep(classes()
                .should(liveInANullMarkedPackage())
                .because("NullAway only checks what is marked, and package-info says what the package is for"));
    }

    @Test
    void aLiveStoreIsNeverOpenedWithJavaIo() {
        keep(noClasses()
                .that(resideInAPackage("..store.sqlite..")
                        .and(describe("are not named", type -> !isNamed(type, fileOpeners))))
                .should()
                .dependOnClassesThat(OPENS_FILES)
                .because("closing any Java stream on a SQLite file drops the POSIX locks that SQLite holds on it, and"
                        + " another process may then write into a running transaction; allowed are " + fileOpeners));
    }

    @Test
    void recordsOfTheModelCopyWhatTheyAreMadeOf() {
        keep(
                classes()
                        .that(resideOutside("..store..", "..cli..")
                                .and(describe("are public records", HouseRules::isPublicRecord)))
                        .should(copyTheirCollections())
                        .because(
                                "a value that whoever made it can still change is none; where the order tells something the copy keeps it"));
    }

    @Test
    void onlyTheCommandLineNamesCommands() {
        keep(classes()
                .that(resideOutside("..cli.."))
                .should(nameNoCommand())
                .because("another program has no `claims list`: it is told of a WayOut, and says it in its own way"));
    }

    @Test
    void theCommandLineSaysAWayOutAsACommand() {
        keep(noClasses()
                .that(resideInAPackage("..cli..").and(describe("do not say it so", type -> !isNamed(type, SPEAKERS))))
                .should()
                .accessTargetWhere(describe("says a way out in core's words", HouseRules::saysInGeneral))
                .because("Language and Complaint put the command in its place; allowed are " + SPEAKERS));
    }

    private void keep(ArchRule rule) {
        rule.allowEmptyShould(true).check(house);
    }

    /** Ours alone: what is compiled beside them from the sources of others keeps the rules of others. */
    private Path classesOfThisModule() {
        try {
            var tests = getClass().getProtectionDomain().getCodeSource().getLocation();
            return Path.of(tests.toURI()).resolveSibling("classes").resolve("org/openclaims");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this module's tests are at no file location", e);
        }
    }

    private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages))
                .as("live outside of %s", String.join(", ", packages));
    }

    /** Nested classes, lambdas included, share the permission of the class they are written in. */
    private static boolean isNamed(JavaClass type, Map<String, String> names) {
        return names.containsKey(type.getName().split("\\$", 2)[0]);
    }

    private static boolean asksWorld(JavaAccess<?> access) {
        var owner = access.getTarget().getOwner().getName();
        var name = access.getTarget().getName();
        var parameters = access.getTarget() instanceof CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes()
                : List.<JavaClass>of();
        if (WORLD.getOrDefault(owner, Set.of()).contains(name)) {
            return true;
        }
        if (owner.startsWith("java.time.") && name.equals("now")) {
            return parameters.stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        }
        return owner.equals("java.util.Random") && name.equals("<init>") && parameters.isEmpty();
    }

    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(HOUSE)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "our packages";
        }
    };

    private static ArchCondition<JavaClass> keepGuavaInside() {
        return new ArchCondition<>("keep Guava inside") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                        .filter(HouseRules::isPromised)
                        .filter(member -> typesIn(member)
                                .flatMap(named -> named.getAllInvolvedRawTypes().stream())
                                .anyMatch(raw -> raw.getPackageName().startsWith("com.google.common")))
                        .forEach(member -> events.add(SimpleConditionEvent.violated(
                                member,
                                member.getDescription() + " shows a Guava type " + member.getSourceCodeLocation())));
            }
        };
    }

    private static boolean isPublicRecord(JavaClass type) {
        return type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /** By what their constructor calls, itself or through Texts: one copy at least for each collection. */
    private static ArchCondition<JavaClass> copyTheirCollections() {
        return new ArchCondition<>("copy their collections") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<JavaField> parts = type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .toList();
                long collections = parts.stream()
                        .map(JavaField::getRawType)
                        .filter(part -> part.isAssignableTo(Collection.class) || part.isAssignableTo(Map.class))
                        .count();
                long copies = type.getConstructors().stream()
                        .filter(made -> made.getParameters().size() == parts.size())
                        .flatMap(made -> made.getMethodCallsFromSelf().stream())
                        .filter(call -> COPIES.contains(call.getTarget().getName()))
                        .count();
                if (copies < collections) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " copies " + copies + " of its " + collections + " collections"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> nameNoCommand() {
        return new ArchCondition<>("name no command") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getSource().map(source -> Literals.of(source.getUri())).orElse(List.of()).stream()
                        .filter(literal -> COMMAND.matcher(literal).find())
                        .forEach(literal -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " says \"" + literal.replace('\u0001', '…') + "\"")));
            }
        };
    }

    private static boolean saysInGeneral(JavaAccess<?> access) {
        JavaClass owner = access.getTarget().getOwner();
        return switch (access.getTarget().getName()) {
            case "text" -> owner.isEquivalentTo(Sentence.class) || owner.isEquivalentTo(WayOut.class);
            case "getMessage" -> owner.isAssignableTo(ClaimsException.class);
            default -> false;
        };
    }

    private static boolean isPromised(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> typesIn(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        }
        return Stream.of(((JavaField) member).getType());
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no package-info with @NullMarked: " + type.getName()));
                }
            }
        };
    }
}
