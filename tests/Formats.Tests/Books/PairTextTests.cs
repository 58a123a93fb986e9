using FsCheck;
using FsCheck.Fluent;

namespace Lingtan.Formats;

public sealed class PairTextTests
{
    [Fact]
    public void Pairs_stand_between_semicolons()
    {
        var pairs = PairText.Split("fuel=petrol; OF = 98 % ；M[steel]=3 t").Select(part => (PairText.TryRead(part, out var name, out var value), name, value));
        Assert.Equal([(true, "fuel", "petrol"), (true, "OF", "98 %"), (true, "M[steel]", "3 t")], pairs);
    }

    [Fact]
    public void Any_values_read_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>[]>(), texts =>
        {
            var values = texts.Select(text => text.Get.Trim()).Where(text => text.Length > 0).ToArray();
            var pairs = values.Select((value, i) => ("k" + i, value)).ToDictionary();
            var back = PairText.Split(PairText.Write(pairs)).ToDictionary(
                part => PairText.TryRead(part, out var name, out _) ? name : "", part => PairText.TryRead(part, out _, out var value) ? value : "");
            return back.Count == pairs.Count && pairs.All(pair => back[pair.Key] == pair.Value);
        }).QuickCheckThrowOnFailure();
}
