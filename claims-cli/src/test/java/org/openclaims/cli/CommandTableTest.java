package org.openclaims.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openclaims.cli.shell.Command;

/** The names that help lists and the commands that are made are the same. */
class CommandTableTest {
    @Test
    void eachNameMakesTheCommandOfThatName() {
        CommandTable.names()
                .forEach(name -> assertEquals(
                        "claims " + name,
                        CommandTable.find(name).orElseThrow().spec().name()));
    }

    @Test
    void eachCommandHasAName() {
        Set<String> made = CommandTable.names().stream()
                .map(name -> CommandTable.find(name).orElseThrow().getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new ClassFileImporter()
                .importPackages("org.openclaims.cli").stream()
                        .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(written, made);
    }
}
