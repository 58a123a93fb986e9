using System.Globalization;
using Spectre.Console;

namespace Lingtan.Cli;

/// <summary>Tells somebody who waits what is going on; silent where nobody watches.</summary>
public sealed class Progress
{
    private readonly StatusContext? _status;

    private Progress(StatusContext? status) => _status = status;

    /// <summary>Runs work under a moving line on the error stream.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="work">The work; it names its steps through the progress it is given.</param>
    /// <typeparam name="T">What the work yields.</typeparam>
    public static T During<T>(Terminal terminal, Func<Progress, T> work) =>
        terminal.ShowsProgress ? Watched(terminal, work) : work(new Progress(null));

    /// <summary>Names the step that begins now.</summary>
    /// <param name="text">The step.</param>
    public void Step(string text)
    {
        if (_status is not null) _status.Status = Markup.Escape(text);
    }

    /// <summary>Names a step whose share done is then told, 0-1; null where nobody watches.</summary>
    /// <param name="text">The step.</param>
    public IProgress<double>? Shares(string text)
    {
        Step(text);
        return _status is null ? null : new Share(this, text);
    }

    // Apart, so that the drawing library is loaded only where somebody watches.
    private static T Watched<T>(Terminal terminal, Func<Progress, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Status().Spinner(Spinner.Known.Line).Start(Markup.Escape(terminal.Say("开始", "Starting")), status => work(new Progress(status)));
    }

    private sealed class Share(Progress progress, string text) : IProgress<double>
    {
        private int _percent;

        public void Report(double value)
        {
            var percent = (int)(value * 100);
            if (Interlocked.Exchange(ref _percent, percent) != percent) progress.Step(string.Create(CultureInfo.InvariantCulture, $"{text} {percent} %"));
        }
    }
}
