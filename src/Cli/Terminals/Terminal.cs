using System.Text;
using Lingtan.Quantities;

namespace Lingtan.Cli;

/// <summary>
/// Where the command speaks: figures go to the output, everything else (progress, warnings, faults) to the error stream,
/// both in UTF-8 whatever the locale.
/// </summary>
public sealed class Terminal
{
    /// <summary>The stream of figures.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>The stream of everything else.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where a command that runs on takes orders from.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>The language of all texts.</summary>
    public Language Language { get; init; } = Language.En;

    /// <summary>Whether the output may carry colours.</summary>
    public bool Colours { get; init; }

    /// <summary>Whether the error stream may carry colours.</summary>
    public bool ErrorColours { get; init; }

    /// <summary>Whether somebody watches the error stream, so that progress makes sense.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Columns of the output when it is a terminal; null: unlimited.</summary>
    public int? Width { get; init; }

    /// <summary>Folder to which relative paths are relative.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Stops long work when the user no longer wants it.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The terminal of this process.</summary>
    /// <param name="args">The arguments, for <c>--lang</c>.</param>
    /// <param name="cancellation">Stops long work.</param>
    public static Terminal OfProcess(string[] args, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
        var shown = !Console.IsOutputRedirected;
        var watched = !Console.IsErrorRedirected;
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new Terminal
        {
            Out = Utf8(Console.OpenStandardOutput(), autoFlush: false),
            Error = Utf8(Console.OpenStandardError(), autoFlush: true),
            In = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            Language = LanguageChoice.Of(args, Environment.GetEnvironmentVariable),
            Colours = shown && !plain,
            ErrorColours = watched && !plain,
            ShowsProgress = watched && !plain,
            Width = shown ? Columns() : null,
            Cancellation = cancellation,
        };
    }

    /// <summary>The wording in the terminal's language.</summary>
    /// <param name="zh">Chinese wording.</param>
    /// <param name="en">English wording.</param>
    public string Say(string zh, string en) => Language == Language.Zh ? zh : en;

    /// <summary>The wording in the terminal's language.</summary>
    /// <param name="text">Both wordings.</param>
    public string Say(LocalText text) => text.In(Language);

    /// <summary>A path as the system sees it.</summary>
    /// <param name="path">A path, relative to <see cref="Folder"/> or absolute.</param>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Text in bold on a coloured output, else as it is.</summary>
    /// <param name="text">The text.</param>
    public string Bold(string text) => Colours ? $"\u001b[1m{text}\u001b[0m" : text;

    /// <summary>Faint text on a coloured output, else as it is.</summary>
    /// <param name="text">The text.</param>
    public string Faint(string text) => Colours ? $"\u001b[2m{text}\u001b[0m" : text;

    /// <summary>Writes text that is already UTF-8.</summary>
    /// <param name="utf8">The bytes.</param>
    public void Write(ReadOnlySpan<byte> utf8) => Out.Write(Encoding.UTF8.GetString(utf8));

    /// <summary>One remark on the error stream, with its kind in front.</summary>
    /// <param name="kind">What kind of remark, such as "warning".</param>
    /// <param name="colour">ANSI colour number of the kind.</param>
    /// <param name="text">The remark.</param>
    public void Remark(string kind, int colour, string text) =>
        Error.WriteLine(ErrorColours ? $"\u001b[{colour}m{kind}\u001b[0m {text}" : $"{kind} {text}");

    private static StreamWriter Utf8(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16384) { AutoFlush = autoFlush, NewLine = "\n" };

    private static int? Columns()
    {
        try
        {
            return Console.WindowWidth is > 20 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
