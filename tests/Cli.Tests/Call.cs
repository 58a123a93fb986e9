using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>One call of the command inside this process, with what it said.</summary>
internal sealed record Call(int Code, string Out, string Error)
{
    public static Call Of(params string[] args) => In(Language.En, args);

    public static Call In(Language language, params string[] args) => From(Environment.CurrentDirectory, language, args);

    public static Call From(string folder, Language language, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Out = output, Error = error, Language = LanguageChoice.Of(args, _ => language == Language.Zh ? "zh" : "en"), Folder = folder };
        var code = LingtanCommand.Run(args, terminal);
        return new Call(code, output.ToString(), error.ToString());
    }
}
