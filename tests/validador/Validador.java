import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Validates PDF files against veraPDF profiles, all in one JVM.
 *
 * <p>Prints one line a file and profile; under a failure, each broken rule once, with how often it is broken and the
 * first place. Exit codes as in validar.sh.
 */
public final class Validador {
    private static final int NOT_CONFORMING = 1;
    private static final int WRONG_USE = 2;
    private static final int UNREADABLE = 3;

    // Whatever the locale of the terminal: the messages have accents.
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    private static final PrintStream ERR =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private enum Verdict { CONFORMS, FAILS, UNREADABLE }

    private record Failure(String message, String place, int count) {
        Failure and(Failure next) {
            return new Failure(message, place, count + next.count);
        }
    }

    /** A fault of whoever called us, in words for them. */
    private static final class WrongUse extends Exception {
        private static final long serialVersionUID = 1L;

        WrongUse(String message) {
            super(message);
        }
    }

    private Validador() {}

    public static void main(String[] arguments) {
        int exit;
        try {
            exit = run(arguments);
        } catch (WrongUse | IOException problem) {
            ERR.println("validar.sh: " + problem.getMessage());
            exit = WRONG_USE;
        }
        OUT.flush();
        System.exit(exit);
    }

    private static int run(String[] arguments) throws WrongUse, IOException {
        if (arguments.length < 2) {
            throw new WrongUse("uso: validar.sh PERFIL[,PERFIL...] ARCHIVO.pdf|CARPETA|@LISTA...");
        }
        List<PDFAFlavour> profiles = profilesOf(arguments[0]);
        // A file below two of the folders is judged once.
        Set<Path> files = new LinkedHashSet<>();
        for (int i = 1; i < arguments.length; i++) {
            files.addAll(filesOf(arguments[i]));
        }
        VeraGreenfieldFoundryProvider.initialise();
        int failing = 0;
        int unreadable = 0;
        for (Path file : files) {
            for (PDFAFlavour profile : profiles) {
                switch (validate(file, profile)) {
                    case FAILS -> failing++;
                    case UNREADABLE -> unreadable++;
                    case CONFORMS -> { }
                }
            }
        }
        OUT.printf("archivos: %d, perfiles: %d, no conformes: %d, ilegibles: %d%n",
                files.size(), profiles.size(), failing, unreadable);
        if (unreadable > 0) {
            return UNREADABLE;
        }
        return failing > 0 ? NOT_CONFORMING : 0;
    }

    private static List<PDFAFlavour> profilesOf(String ids) throws WrongUse {
        List<PDFAFlavour> profiles = new ArrayList<>();
        for (String id : ids.split(",")) {
            PDFAFlavour profile = PDFAFlavour.byFlavourId(id);
            if (profile == PDFAFlavour.NO_FLAVOUR) {
                throw new WrongUse("perfil desconocido: '" + id + "' (por ejemplo ua1, 2a, 3a)");
            }
            profiles.add(profile);
        }
        return profiles;
    }

    /** Every argument must give something: an empty folder is a fault, or a run that made no PDF would pass. */
    private static List<Path> filesOf(String argument) throws WrongUse, IOException {
        List<Path> files = new ArrayList<>();
        Path path = Path.of(argument.startsWith("@") ? argument.substring(1) : argument);
        if (!Files.exists(path)) {
            throw new WrongUse("no existe '" + path + "'");
        }
        if (argument.startsWith("@")) {
            for (String line : Files.readAllLines(path)) {
                if (!line.isBlank()) {
                    files.add(Path.of(line.strip()));
                }
            }
        } else if (Files.isDirectory(path)) {
            try (Stream<Path> below = Files.walk(path)) {
                below.filter(file -> file.toString().endsWith(".pdf")).filter(Files::isRegularFile).sorted()
                        .forEach(files::add);
            }
        } else {
            files.add(path);
        }
        if (files.isEmpty()) {
            throw new WrongUse("ningún PDF que validar en '" + path + "'");
        }
        return files;
    }

    private static Verdict validate(Path file, PDFAFlavour profile) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file.toFile(), profile);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                return unreadable(file, profile, "veraPDF no comprobó nada");
            }
            if (result.isCompliant()) {
                OUT.printf("conforme %s %s%n", profile.getId(), file);
                return Verdict.CONFORMS;
            }
            OUT.printf("NO CONFORME %s %s%n", profile.getId(), file);
            print(failuresOf(result));
            return Verdict.FAILS;
        } catch (Exception | StackOverflowError problem) {
            // A damaged file may fail anywhere in the parser; the other files still deserve their verdict.
            return unreadable(file, profile, problem.toString());
        }
    }

    private static Verdict unreadable(Path file, PDFAFlavour profile, String reason) {
        OUT.printf("ILEGIBLE %s %s: %s%n", profile.getId(), file, reason);
        return Verdict.UNREADABLE;
    }

    private static Map<String, Failure> failuresOf(ValidationResult result) {
        Map<String, Failure> byRule = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                byRule.merge(rule, new Failure(assertion.getMessage(), assertion.getLocation().getContext(), 1),
                        Failure::and);
            }
        }
        return byRule;
    }

    private static void print(Map<String, Failure> failures) {
        failures.forEach((rule, failure) -> OUT.printf("    regla %s, %d veces: %s%n        primera en %s%n",
                rule, failure.count(), failure.message(), failure.place()));
    }
}
