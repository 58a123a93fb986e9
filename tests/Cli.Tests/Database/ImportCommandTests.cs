using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class ImportCommandTests
{
    [Fact]
    public void The_way_through_a_database_and_back_changes_no_byte_of_the_result_and_keeps_the_documents()
    {
        using var scratch = new Scratch();
        foreach (var earlier in new[] { "pv-factory-2023", "pv-factory-2024" }) Samples.Copy(Path.Combine(Samples.Root, "examples", earlier), scratch[earlier]);
        var call = Call.From(scratch.Folder, Language.En, "import", Samples.Factory, "-d", "l.db", "--name", "pv", "--by", "carbon manager", "--reason", "first");
        Assert.Equal(ExitCodes.Done, call.Code);
        Assert.Contains("recording 1", call.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "export", "pv", "back", "-d", "l.db").Code);
        var original = Call.Of("inventory", Samples.Factory, "--format", "json").Out;
        Assert.NotEmpty(original);
        Assert.Equal(original, Call.From(scratch.Folder, Language.En, "inventory", "back", "--format", "json").Out);
        var document = Directory.GetFiles(Path.Combine(Samples.Factory, "evidence")).First(file => Path.GetFileName(file) != "SHA256SUMS");
        Assert.Equal(File.ReadAllBytes(document), File.ReadAllBytes(Path.Combine(scratch["back"], "evidence", Path.GetFileName(document))));
    }

    [Fact]
    public void A_corrected_folder_adds_a_recording_and_the_state_before_can_be_written_out()
    {
        using var scratch = new Scratch();
        Samples.Plain(scratch["plain"]);
        Call.From(scratch.Folder, Language.En, "import", "plain", "-d", "l.db");
        var before = Call.From(scratch.Folder, Language.En, "inventory", "plain", "--format", "json").Out;
        var file = Path.Combine(scratch["plain"], "activity.csv");
        var lines = File.ReadAllLines(file);
        File.WriteAllLines(file, lines[..^1]);
        Assert.Contains("\"withdrawn\": 1", Call.From(scratch.Folder, Language.En, "import", "plain", "-d", "l.db", "--dry-run", "-f", "json").Out, StringComparison.Ordinal);
        Assert.Contains("recording 2", Call.From(scratch.Folder, Language.En, "import", "plain", "-d", "l.db").Out, StringComparison.Ordinal);
        Assert.Contains("nothing recorded", Call.From(scratch.Folder, Language.En, "import", "plain", "-d", "l.db").Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "export", "plain", "old", "-d", "l.db", "--as-of", "1").Code);
        Assert.Equal(before, Call.From(scratch.Folder, Language.En, "inventory", "old", "--format", "json").Out);
    }

    [Fact]
    public void Without_a_database_the_command_says_how_to_name_one()
    {
        using var scratch = new Scratch();
        var call = Call.From(scratch.Folder, Language.En, "import", Samples.Qingmin);
        Assert.Equal(ExitCodes.Failure, call.Code);
        Assert.Contains("LINGTAN_DATABASE", call.Error, StringComparison.Ordinal);
    }
}
