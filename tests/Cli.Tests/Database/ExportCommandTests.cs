using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class ExportCommandTests
{
    [Fact]
    public void An_unknown_inventory_is_a_fault_that_names_those_there_are_and_writes_nothing()
    {
        using var scratch = new Scratch();
        Call.From(scratch.Folder, Language.En, "import", Samples.Qingmin, "-d", "l.db", "--name", "qingmin");
        var call = Call.From(scratch.Folder, Language.En, "export", "kaijin", "out", "-d", "l.db");
        Assert.Equal(ExitCodes.Faults, call.Code);
        Assert.Contains("qingmin", call.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch["out"]));
    }

    [Fact]
    public void Export_does_not_write_over_a_folder_unless_told_to()
    {
        using var scratch = new Scratch();
        Call.From(scratch.Folder, Language.En, "import", Samples.Qingmin, "-d", "l.db", "--name", "q");
        Directory.CreateDirectory(scratch["q"]);
        File.WriteAllText(Path.Combine(scratch["q"], "mine.txt"), "mine");
        Assert.Equal(ExitCodes.Failure, Call.From(scratch.Folder, Language.En, "export", "q", "q", "-d", "l.db").Code);
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "export", "q", "q", "-d", "l.db", "--force").Code);
    }

    [Fact]
    public void A_moment_that_is_none_is_refused()
    {
        using var scratch = new Scratch();
        Call.From(scratch.Folder, Language.En, "import", Samples.Qingmin, "-d", "l.db", "--name", "q");
        Assert.Equal(ExitCodes.Failure, Call.From(scratch.Folder, Language.En, "export", "q", "out", "-d", "l.db", "--as-of", "yesterday").Code);
    }
}
