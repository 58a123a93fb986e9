using Lingtan.Quantities;

namespace Lingtan.Cli;

public sealed class AuditCommandTests
{
    [Fact]
    public void The_trail_says_who_recorded_what_and_why_and_a_flipped_byte_is_found()
    {
        using var scratch = new Scratch();
        Call.From(scratch.Folder, Language.En, "import", Samples.Qingmin, "-d", "l.db", "--name", "q", "--by", "carbon-manager-7", "--reason", "because-of-audit");
        var log = Call.From(scratch.Folder, Language.En, "audit", "log", "-d", "l.db");
        Assert.Contains("carbon-manager-7\timport\tq", log.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, Call.From(scratch.Folder, Language.En, "audit", "verify", "-d", "l.db").Code);
        var bytes = File.ReadAllBytes(scratch["l.db"]);
        var at = bytes.AsSpan().IndexOf("because-of-audit"u8);
        Assert.True(at > 0);
        bytes[at] ^= 1;
        File.WriteAllBytes(scratch["l.db"], bytes);
        var broken = Call.From(scratch.Folder, Language.En, "audit", "verify", "-d", "l.db");
        Assert.Equal(ExitCodes.Failure, broken.Code);
        Assert.Contains("recording 1", broken.Error, StringComparison.Ordinal);
    }
}
