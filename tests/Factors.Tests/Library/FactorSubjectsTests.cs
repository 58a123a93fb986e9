namespace Lingtan.Factors;

public sealed class FactorSubjectsTests
{
    [Fact]
    public void Subjects_are_named_in_both_languages_without_a_fault()
    {
        Assert.Equal(("汽油", "Petrol"), (ShippedLibrary.Library.Subjects.NameOf("petrol").Zh, ShippedLibrary.Library.Subjects.NameOf("petrol").En));
        Assert.Equal("unlisted", ShippedLibrary.Library.Subjects.NameOf("unlisted").En);
        Assert.Empty(ShippedLibrary.Library.Subjects.Faults);
    }
}
