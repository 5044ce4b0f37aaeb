package org.openclaims.cli.command;

import org.openclaims.cli.shell.Args;
import org.openclaims.cli.shell.Command;
import org.openclaims.cli.shell.ExitCode;
import org.openclaims.cli.shell.Opts;
import org.openclaims.cli.shell.Session;
import org.openclaims.cli.shell.UsageError;
import picocli.CommandLine.Model.CommandSpec;

/** {@code claims completion}: a script for the shell. It asks the program itself, so that names and handles are live. */
public final class CompletionCommand implements Command {

    @Override
    public CommandSpec spec() {
        return Opts.command(
                        "completion",
                        "Print what makes your shell complete commands, options, names and handles.",
                        "source <(claims completion bash)       # in ~/.bashrc",
                        "source <(claims completion zsh)        # in ~/.zshrc, after compinit",
                        "claims completion fish | source        # in ~/.config/fish/config.fish")
                .words("SHELL", "bash, zsh or fish.")
                .build();
    }

    @Override
    public int run(Args args, Session session) {
        String shell = PartyWriting.one(args, "For which shell? claims completion bash, zsh or fish.");
        session.out()
                .print(
                        switch (shell) {
                            case "bash" -> BASH;
                            case "zsh" -> ZSH;
                            case "fish" -> FISH;
                            default ->
                                throw new UsageError("There is no completion for \"" + shell
                                        + "\"; there is one for bash, zsh and fish.");
                        });
        return ExitCode.OK;
    }

    private static final String BASH = """
            # bash completion for claims
            _claims() {
                local IFS=$'\\n' line cut cur=${COMP_WORDS[COMP_CWORD]} rest=${COMP_LINE#*"${COMP_WORDS[0]}"} n=-1
                local -a words=()
                for line in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
                    # bash breaks words at = : @ as well, as in --force=full or postgresql://ana@server/claims.
                    if [[ $n -lt 0 || -z $line || $rest != "$line"* ]]; then
                        words[++n]=$line
                    elif [[ $line == = && ${words[n]} == -* ]]; then
                        words[++n]=
                    else
                        words[n]+=$line
                    fi
                    rest=${rest#*"$line"}
                done
                # What stands before such a break stays: the answer is only what comes after it.
                if [[ $cur == [=:@] ]]; then cut=${words[n]}; else cut=${words[n]%"$cur"}; fi
                COMPREPLY=()
                while IFS= read -r line; do
                    line=${line%%$'\\t'*}
                    COMPREPLY+=("$(printf '%q' "${line#"$cut"}")")
                done < <("${COMP_WORDS[0]}" __complete "${words[@]}" 2>/dev/null)
            }
            complete -o default -F _claims claims ./claims
            """;

    private static final String ZSH = """
            #compdef claims
            # zsh completion for claims
            _claims() {
                local line value about
                local -a values described
                while IFS= read -r line; do
                    value=${line%%$'\\t'*}
                    about=${line#*$'\\t'}
                    values+=("$value")
                    if [[ "$about" == "$line" ]]; then described+=("$value"); else described+=("$value  -- $about"); fi
                done < <("${words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)
                if (( ${#values} )); then
                    compadd -U -l -d described -a values
                else
                    # In --db=FILE the file is what comes after the sign.
                    [[ ${words[CURRENT]} == --*=* ]] && compset -P 1 '*='
                    _files
                fi
            }
            compdef _claims claims ./claims
            """;

    private static final String FISH = """
            # fish completion for claims
            function __claims_complete
                set -l words (commandline -opc) (commandline -ct)
                set -l found ($words[1] __complete $words[2..-1] 2>/dev/null)
                if set -q found[1]
                    printf '%s\\n' $found
                else
                    # A file; in --db=FILE it is what comes after the sign.
                    set -l option (string match -r -- '^--[a-z-]+=' $words[-1])
                    set -l begun (string replace -r -- '^--[a-z-]+=' '' $words[-1])
                    for path in (__fish_complete_path $begun)
                        printf '%s%s\\n' "$option" $path
                    end
                end
            end
            complete -c claims -f -a '(__claims_complete)'
            """;
}
