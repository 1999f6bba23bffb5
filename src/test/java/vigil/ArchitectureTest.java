package vigil;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.Serializable;
import vigil.casework.Releases;
import vigil.disclosure.gate.CountCube;
import vigil.disclosure.gate.CountTable;
import vigil.disclosure.gate.ShownCube;
import vigil.disclosure.gate.ShownTable;
import vigil.disclosure.report.Report;
import vigil.disclosure.report.ReportDraft;

/** The rules of the house. One that is not here is a wish. */
@AnalyzeClasses(packages = "vigil", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> GENERATED =
            resideInAPackage("vigil.store.generated..");

    @ArchTest
    static final ArchRule layers =
            layeredArchitecture()
                    .consideringOnlyDependenciesInAnyPackage("vigil..")
                    .ensureAllClassesAreContainedInArchitectureIgnoring("vigil")
                    .layer("app")
                    .definedBy("vigil.app..")
                    .layer("domain")
                    .definedBy("vigil.domain..")
                    .layer("patterns")
                    .definedBy("vigil.patterns..")
                    .layer("disclosure")
                    .definedBy("vigil.disclosure..")
                    .layer("casework")
                    .definedBy("vigil.casework..")
                    .layer("words")
                    .definedBy("vigil.words..")
                    .layer("charts")
                    .definedBy("vigil.charts..")
                    .layer("sample")
                    .definedBy("vigil.sample..")
                    .layer("solver")
                    .definedBy("vigil.solver..")
                    .layer("store")
                    .definedBy("vigil.store..")
                    .layer("keys")
                    .definedBy("vigil.keys..")
                    .layer("documents")
                    .definedBy("vigil.documents..")
                    .layer("exchange")
                    .definedBy("vigil.exchange..")
                    .layer("ui")
                    .definedBy("vigil.ui..")
                    .layer("cli")
                    .definedBy("vigil.cli..")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("solver")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("store")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("keys")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("documents")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("exchange")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("sample")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("ui")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("cli")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("words")
                    .mayOnlyBeAccessedByLayers("app", "ui", "cli", "documents", "charts")
                    .whereLayer("charts")
                    .mayOnlyBeAccessedByLayers("app", "ui", "cli", "documents")
                    .whereLayer("casework")
                    .mayOnlyBeAccessedByLayers(
                            "app",
                            "ui",
                            "cli",
                            "documents",
                            "exchange",
                            "store",
                            "keys",
                            "words",
                            "sample")
                    .whereLayer("disclosure")
                    .mayOnlyBeAccessedByLayers(
                            "casework",
                            "app",
                            "ui",
                            "cli",
                            "documents",
                            "exchange",
                            "store",
                            "solver",
                            "charts",
                            "words")
                    .whereLayer("patterns")
                    .mayOnlyBeAccessedByLayers(
                            "disclosure",
                            "casework",
                            "app",
                            "ui",
                            "cli",
                            "documents",
                            "exchange",
                            "store",
                            "words",
                            "charts");

    @ArchTest
    static final ArchRule pureCore =
            classes()
                    .that()
                    .resideInAnyPackage("vigil.domain..", "vigil.patterns..", "vigil.disclosure..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "vigil.domain..",
                            "vigil.patterns..",
                            "vigil.disclosure..",
                            "java.lang..",
                            "java.util..",
                            "java.math..",
                            "java.time..",
                            "java.text..",
                            "java.nio.charset..",
                            "java.io..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("vigil.(**)")
                    .should()
                    .beFreeOfCycles()
                    .ignoreDependency(GENERATED, DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule databaseOnlyInStore =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vigil.store..", "vigil.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.jooq..",
                            "org.h2..",
                            "java.sql..",
                            "javax.sql..",
                            "org.flywaydb..");

    /** Stores without protection are for measuring. */
    @ArchTest
    static final ArchRule bareStoresOnlyForBenchmarks =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vigil.store..")
                    .and()
                    .doNotHaveFullyQualifiedName("vigil.app.BenchSubject")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("vigil\\.store\\.Bare(Stores|Key)(\\$.*)?");

    @ArchTest
    static final ArchRule pdfOnlyInDocuments =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vigil.documents..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..");

    @ArchTest
    static final ArchRule spreadsheetsOnlyInExchange =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vigil.exchange..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.dhatim..", "de.siegmar..", "javax.xml..");

    @ArchTest
    static final ArchRule solversOnlyInSolver =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vigil.solver..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.ojalgo..");

    /** What may be seen outside is made by the gate; whoever else has one was given it. */
    @ArchTest
    static final ArchRule onlyTheGateMakesWhatMayBeSeen =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vigil.disclosure.gate..")
                    .should()
                    .callConstructorWhere(
                            JavaCall.Predicates.target(
                                    HasOwner.Predicates.With.owner(
                                            JavaClass.Predicates.belongToAnyOf(
                                                    ShownTable.class, ShownCube.class))));

    /**
     * Writers are given what passed the gate; true counts they have no way to be given. The one
     * exception makes the tables that are brought to the gate, and draws from what comes back.
     */
    @ArchTest
    static final ArchRule writersKnowNoTrueCounts =
            noClasses()
                    .that()
                    .resideInAnyPackage("vigil.documents..", "vigil.exchange..", "vigil.charts..")
                    .and()
                    .haveNameNotMatching("vigil\\.charts\\.LeavingCharts?(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(CountTable.class, CountCube.class);

    /** What is drafted from true counts is out of reach for whoever writes or shows packs. */
    @ArchTest
    static final ArchRule draftsOfPacksReachNoWriter =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vigil.disclosure.report..", "vigil.casework..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(ReportDraft.class);

    /** A pack as its readers see it is made only from what the gate let out. */
    @ArchTest
    static final ArchRule packsAreMadeFromWhatPassed =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(ReportDraft.class.getName())
                    .should()
                    .callConstructorWhere(
                            JavaCall.Predicates.target(
                                    HasOwner.Predicates.With.owner(
                                            JavaClass.Predicates.equivalentTo(Report.class))));

    /** A chart becomes a file only together with the proof that its figures passed the gate. */
    @ArchTest
    static final ArchRule chartsLeaveWithTheirProof =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("vigil.casework..")
                    .and()
                    .arePublic()
                    .and(takes("Depiction"))
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotInterfaces()
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotRecords()
                    .should(alsoTake(Releases.Passed.class))
                    .allowEmptyShould(true);

    private static DescribedPredicate<JavaMethod> takes(String type) {
        return DescribedPredicate.describe(
                "take a " + type,
                method ->
                        method.getRawParameterTypes().stream()
                                .anyMatch(given -> given.getSimpleName().equals(type)));
    }

    private static ArchCondition<JavaMethod> alsoTake(Class<?> proof) {
        return new ArchCondition<>("also take a " + proof.getSimpleName()) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean taken =
                        method.getRawParameterTypes().stream()
                                .anyMatch(given -> given.isEquivalentTo(proof));
                events.add(new SimpleConditionEvent(method, taken, method.getFullName()));
            }
        };
    }

    @ArchTest
    static final ArchRule cryptographyOnlyInKeys =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vigil.keys..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javax.crypto..", "java.security..", "org.bouncycastle..");

    @ArchTest
    static final ArchRule windowsOnlyInUi =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vigil.ui..", "vigil.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule viewModelsKnowNoNodes =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..");

    @ArchTest
    static final ArchRule noNetworkReflectionOrSerialisation =
            noClasses()
                    .that(DescribedPredicate.not(GENERATED))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.net.http..",
                            "java.lang.reflect..",
                            "javafx.scene.web..",
                            "java.rmi..");

    @ArchTest
    static final ArchRule noSockets =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "java\\.net\\.(Socket|ServerSocket|URLConnection|DatagramSocket|InetAddress).*");

    @ArchTest
    static final ArchRule noIntentlessNames =
            noClasses()
                    .that(DescribedPredicate.not(GENERATED))
                    .should()
                    .haveNameMatching(
                            ".*(Service|Manager|Helper|Util|Utils|Impl|Data|Info|Handler|Processor)(\\$.*)?");

    @ArchTest
    static final ArchRule noMutableStatics =
            fields().that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat(DescribedPredicate.not(GENERATED))
                    .and()
                    .doNotHaveName("$VALUES")
                    .should()
                    .beFinal();

    @ArchTest
    static final ArchRule nothingPrintsOutsideTheCommandLine =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vigil.cli..", "vigil.app..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothingSleeps =
            noClasses().should().callMethod(Thread.class, "sleep", long.class);

    /**
     * H2 closes its file for good when its thread is interrupted: work is asked to stop instead.
     */
    @ArchTest
    static final ArchRule nothingInterruptsAnother =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("vigil.store.Lane")
                    .should()
                    .callMethod(Thread.class, "interrupt")
                    .orShould()
                    .callMethod(java.util.concurrent.ExecutorService.class, "shutdownNow")
                    .orShould()
                    .callMethod(java.util.concurrent.Future.class, "cancel", boolean.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("vigil.app..")
                    .should()
                    .callMethodWhere(clockless());

    private static DescribedPredicate<JavaMethodCall> clockless() {
        return new DescribedPredicate<>("now() without a clock, or the system's clock") {
            @Override
            public boolean test(JavaMethodCall call) {
                boolean time = call.getTargetOwner().getPackageName().equals("java.time");
                boolean now =
                        call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty();
                boolean system =
                        call.getTargetOwner().getName().equals("java.time.Clock")
                                && call.getName().startsWith("system");
                boolean millis =
                        call.getTargetOwner().isEquivalentTo(System.class)
                                && call.getName().equals("currentTimeMillis");
                return time && now || system || millis;
            }
        };
    }

    @ArchTest
    static final ArchRule publicMethodsGiveNoArraysOfCharactersByChance =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("vigil.domain..")
                    .and()
                    .arePublic()
                    .should()
                    .notHaveRawReturnType(char[].class);

    @ArchTest
    static final ArchRule nothingIsSerialised =
            noClasses()
                    .that()
                    .areNotAssignableTo(Throwable.class)
                    .and()
                    .areNotEnums()
                    .and(DescribedPredicate.not(GENERATED))
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .resideOutsideOfPackage("vigil.store..")
                    .should()
                    .implement(Serializable.class);
}
