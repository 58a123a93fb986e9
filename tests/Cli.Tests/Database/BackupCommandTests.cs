using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class BackupCommandTests
{
    [Fact]
    public void A_backup_restores_into_an_empty_database_and_into_no_other()
    {
        using var scratch = new Scratch();
        Call.From(scratch.Folder, Language.En, "import", Samples.Qingmin, "-d", "a.db", "--name", "q");
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "backup", "b.zip", "-d", "a.db").Code);
        var restored = Call.From(scratch.Folder, Language.En, "restore", "b.zip", "-d", "c.db");
        Assert.Equal(ExitCodes.Done, restored.Code);
        Assert.Equal(Call.From(scratch.Folder, Language.En, "audit", "verify", "-d", "a.db").Out, restored.Out);
        Assert.Equal(ExitCodes.Faults, Call.From(scratch.Folder, Language.En, "restore", "b.zip", "-d", "c.db").Code);
    }

    [Fact]
    public void A_file_that_is_no_backup_is_a_fault()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["b.zip"], "no zip");
        Assert.Equal(ExitCodes.Faults, Call.From(scratch.Folder, Language.En, "restore", "b.zip", "-d", "c.db").Code);
        Assert.Equal(ExitCodes.Failure, Call.From(scratch.Folder, Language.En, "restore", "gone.zip", "-d", "c.db").Code);
    }
}
