import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Judges many PDF files against several profiles (veraPDF flavours: ua1, 2a, ...).
 *
 * <p>One line for each file and profile; under a failure each broken rule once, how often, and its first place. Exit
 * codes are in validar.sh.
 */
public final class Validador {
    private enum Verdict { CONFORMS, BREAKS_RULES, UNREADABLE }

    private record Failure(String message, String place, int count) {
        Failure again() {
            return new Failure(message, place, count + 1);
        }
    }

    private Validador() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            quit(2, "uso: validar.sh PERFIL[,PERFIL...] ARCHIVO.pdf|CARPETA...");
        }
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String id : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
            if (flavour == PDFAFlavour.NO_FLAVOUR) {
                quit(2, "perfil desconocido: " + id);
            }
            flavours.add(flavour);
        }
        List<Path> files = new ArrayList<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            files.addAll(filesOf(Path.of(argument)));
        }
        if (files.isEmpty()) {
            quit(3, "ningún archivo que validar");
        }
        VeraGreenfieldFoundryProvider.initialise();
        Map<Verdict, Integer> verdicts = new TreeMap<>();
        for (Path file : files) {
            for (PDFAFlavour flavour : flavours) {
                verdicts.merge(validate(file, flavour), 1, Integer::sum);
            }
        }
        int broken = verdicts.getOrDefault(Verdict.BREAKS_RULES, 0);
        int unreadable = verdicts.getOrDefault(Verdict.UNREADABLE, 0);
        System.out.printf("%d archivos, %d perfiles: %d no conformes, %d ilegibles%n",
                files.size(), flavours.size(), broken, unreadable);
        System.exit(unreadable > 0 ? 3 : broken > 0 ? 1 : 0);
    }

    private static void quit(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }

    private static List<Path> filesOf(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    private static Verdict validate(Path file, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("%s %s %s%n", result.isCompliant() ? "conforme" : "NO CONFORME", flavour.getId(), file);
            printFailures(result);
            return result.isCompliant() ? Verdict.CONFORMS : Verdict.BREAKS_RULES;
        } catch (Exception problem) {
            System.out.printf("ILEGIBLE %s %s: %s%n", flavour.getId(), file, problem.getMessage());
            return Verdict.UNREADABLE;
        }
    }

    private static void printFailures(ValidationResult result) {
        Map<String, Failure> byRule = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                Failure first = new Failure(assertion.getMessage(), assertion.getLocation().getContext(), 1);
                byRule.merge(rule, first, (known, next) -> known.again());
            }
        }
        byRule.forEach((rule, failure) -> System.out.printf("    %s x%d %s%n        %s%n",
                rule, failure.count(), failure.message(), failure.place()));
    }
}
