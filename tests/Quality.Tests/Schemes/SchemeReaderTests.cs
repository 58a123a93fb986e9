using FsCheck;
using FsCheck.Fluent;
using Lingtan.Quantities;

namespace Lingtan.Quality;

public sealed class SchemeReaderTests
{
    private const string Sound = """
        id: own
        title: Own scheme
        source: company rule
        activity:
          - { id: automatic, score: 5, title: a }
          - { id: periodic, score: 3, title: p }
          - { id: estimate, score: 1, title: e }
        unmeasured: 1
        factor:
          - { rank: 6, score: 5, title: f6 }
          - { rank: 5, score: 4, title: f5 }
          - { rank: 4, score: 4, title: f4 }
          - { rank: 3, score: 3, title: f3 }
          - { rank: 2, score: 2, title: f2 }
          - { rank: 1, score: 1, title: f1 }
        calibration:
          - { id: in-order, score: 5, title: c }
          - { id: none, score: 1, title: n }
        levels:
          - { level: 1, from: 4, title: good }
          - { level: 2, from: 0, title: poor }
        """;

    [Fact]
    public void A_scheme_of_ones_own_is_read()
    {
        var (scheme, faults) = DataQualitySchemeTests.Read(Sound);
        Assert.Empty(faults);
        Assert.Equal(5m, scheme!.ActivityMark("automatic", 1m));
        Assert.Equal(2, scheme.LevelOf(3.99m).Level);
        Assert.Null(scheme.Assumptions.OfActivity("automatic"));
    }

    [Theory]
    [InlineData("id: periodic, score: 3", "id: automatic, score: 3", "quality-scheme-entry-wrong", 6)]
    [InlineData("rank: 4, score: 4", "rank: 4, score: -4", "quality-scheme-entry-wrong", 12)]
    [InlineData("level: 2, from: 0", "level: 2, from: 4", "quality-scheme-entry-wrong", 21)]
    [InlineData("level: 2, from: 0", "level: two, from: 0", "quality-scheme-entry-wrong", 21)]
    [InlineData("id: none, score: 1", "id: never, score: 1", "quality-scheme-entry-wrong", 16)]
    [InlineData("unmeasured: 1", "unmeasured: 1\nweights: 3", "yaml-unknown-key", 9)]
    public void A_mistake_is_a_fault_with_its_line(string good, string bad, string code, int line)
    {
        var (scheme, faults) = DataQualitySchemeTests.Read(Sound.Replace(good, bad, StringComparison.Ordinal));
        Assert.Null(scheme);
        Assert.Contains(faults, fault => fault.Code.Id == code && fault.Place.Row == line);
    }

    [Fact]
    public void A_missing_part_is_a_fault()
    {
        var (scheme, faults) = DataQualitySchemeTests.Read("id: own\ntitle: x\nsource: y\n");
        Assert.Null(scheme);
        Assert.Equal(["activity", "calibration", "factor", "levels", "unmeasured"], faults.Select(fault => fault.Place.Column!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lower_bounds_below_zero_are_refused()
    {
        var (_, faults) = DataQualitySchemeTests.Read(Sound + "\nuncertainty:\n  factor:\n    - { rank: 1, lower: 120, upper: 200, source: x }\n");
        Assert.Equal("quality-scheme-entry-wrong", Assert.Single(faults).Code.Id);
    }

    [Fact]
    public void No_bytes_crash_the_reader() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        var faults = new FaultList();
        return DataQualityScheme.Read(bytes ?? [], "own.yaml", faults) is null == faults.Any;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Soak.Times(100)));

    [Fact]
    public void No_truncation_crashes_the_reader()
    {
        for (var length = 0; length < Sound.Length; length++)
        {
            var (scheme, faults) = DataQualitySchemeTests.Read(Sound[..length]);
            Assert.Equal(scheme is null, faults.Any);
        }
    }
}
