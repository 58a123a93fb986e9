using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Web;

/// <summary>What people are to be told about the collector now.</summary>
internal sealed class CollectorNotices(CollectorBoard board)
{
    private static readonly Duration Patience = Duration.FromMinutes(15);
    private static readonly Duration JumpTold = Duration.FromDays(1);
    private static readonly Duration LeastAway = Duration.FromSeconds(10);

    /// <summary>What there is to tell: matters that stay the same as long as the trouble does, with a text.</summary>
    /// <param name="now">The present instant.</param>
    public IEnumerable<(string Matter, LocalText Text)> Of(Instant now)
    {
        if (board.Buffer?.DiskFailure is not null) yield return ("disk", new LocalText("采集缓冲所在磁盘无法写入", "The disk of the collector's buffer takes nothing"));
        if (board.AwaySince is { } since) yield return ("store " + EnergySpan.Text(since), new LocalText("读数库暂不可写，读数在磁盘等待", "The store takes no readings; they wait on disk"));
        // Where readings and notices lie in one database, nobody could be told before.
        if (board.WasAway is { } was && was.Duration >= LeastAway && now - was.End < JumpTold)
        {
            yield return ("store-back " + EnergySpan.Text(was.Start), new LocalText(
                $"读数库曾中断 {was.Duration.TotalSeconds:0} 秒，现已恢复；其间读数已在磁盘等待，未丢失", FormattableString.Invariant($"The store of readings was away for {was.Duration.TotalSeconds:0} s and is back; the readings waited on disk")));
        }

        if (board.Problem is { } problem) yield return ("problem", new LocalText("采集器无法运行：" + problem, "The collector cannot run: " + problem));
        if (board.Jump is { } jump && now - jump.At < JumpTold)
            yield return ("clock " + EnergySpan.Text(jump.At), new LocalText($"本机时钟被调整 {jump.By.TotalSeconds:0} 秒", FormattableString.Invariant($"The clock of this machine was set by {jump.By.TotalSeconds:0} s")));
        foreach (var one in board.Connections)
        {
            var name = one.Connection.Id;
            if (one.State == ConnectionState.Wrong) yield return ("connection " + name, new LocalText($"连接 {name} 设置有误", $"The settings of connection {name} are wrong"));
            else if (one.FailingSince is { } failing && now - failing >= Patience) yield return ("connection " + name, new LocalText($"连接 {name} 无读数", $"Connection {name} gives no readings"));
        }
    }
}
