using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class WorkbookCommandTests
{
    [Fact]
    public void The_way_through_a_workbook_and_back_changes_no_byte_of_the_result()
    {
        using var scratch = new Scratch();
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "workbook", "export", Samples.Kaijin, "k.xlsx").Code);
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "workbook", "import", "k.xlsx", "k").Code);
        var original = Call.Of("inventory", Samples.Kaijin, "--format", "json").Out;
        Assert.NotEmpty(original);
        Assert.Equal(original, Call.From(scratch.Folder, Language.En, "inventory", "k.xlsx", "--format", "json").Out);
        Assert.Equal(original, Call.From(scratch.Folder, Language.En, "inventory", "k", "--format", "json").Out);
    }

    [Fact]
    public void A_workbook_that_states_no_more_than_it_must_gives_the_same_inventory()
    {
        using var scratch = new Scratch();
        Samples.Plain(scratch["plain"]);
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "workbook", "export", "plain", "plain.xlsx").Code);
        var read = Call.From(scratch.Folder, Language.En, "inventory", "plain.xlsx", "--format", "json");
        Assert.Equal((ExitCodes.Done, ""), (read.Code, read.Error));
        Assert.Equal(Call.From(scratch.Folder, Language.En, "inventory", "plain", "--format", "json").Out, read.Out);
    }

    [Fact]
    public void Import_does_not_write_over_a_folder_unless_told_to()
    {
        using var scratch = new Scratch();
        Call.From(scratch.Folder, Language.En, "workbook", "export", Samples.Qingmin, "q.xlsx");
        Directory.CreateDirectory(scratch["q"]);
        File.WriteAllText(Path.Combine(scratch["q"], "mine.txt"), "mine");
        Assert.Equal(ExitCodes.Failure, Call.From(scratch.Folder, Language.En, "workbook", "import", "q.xlsx", "q").Code);
        Assert.Single(Directory.GetFiles(scratch["q"]));
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "workbook", "import", "q.xlsx", "q", "--force").Code);
        Assert.True(File.Exists(Path.Combine(scratch["q"], "inventory.yaml")));
    }

    [Fact]
    public void The_template_is_written_and_something_that_is_no_workbook_is_a_fault()
    {
        using var scratch = new Scratch();
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.Zh, "workbook", "template", "模板.xlsx").Code);
        Assert.True(new FileInfo(scratch["模板.xlsx"]).Length > 1000);
        File.WriteAllText(scratch["wrong.xlsx"], "not a workbook");
        var call = Call.From(scratch.Folder, Language.En, "workbook", "import", "wrong.xlsx", "target");
        Assert.Equal(ExitCodes.Faults, call.Code);
        Assert.False(Directory.Exists(scratch["target"]));
    }
}
