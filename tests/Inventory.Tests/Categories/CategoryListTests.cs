using Lingtan.Quantities;

namespace Lingtan.Inventories;

public sealed class CategoryListTests
{
    // 晶澳科技 2023 年度温室气体排放报告, table of both category systems: the default map.
    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    [InlineData(3, 4)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    [InlineData(6, 3)]
    [InlineData(7, 3)]
    [InlineData(8, 4)]
    [InlineData(9, 3)]
    [InlineData(10, 5)]
    [InlineData(11, 5)]
    [InlineData(12, 5)]
    [InlineData(13, 5)]
    [InlineData(14, 5)]
    [InlineData(15, 5)]
    public void Scope_3_categories_map_to_ISO_as_published(int scope3, int iso)
    {
        var category = CategoryList.All[$"scope3-{scope3}"];
        Assert.Equal(iso, category.Iso);
        Assert.Equal(iso, CategoryList.IsoCategory(Source(3, scope3, category.Id)));
    }

    [Fact]
    public void Scopes_1_and_2_are_categories_1_and_2_and_a_source_may_say_otherwise()
    {
        Assert.Equal(1, CategoryList.IsoCategory(Source(1, null, "fugitive")));
        Assert.Equal(2, CategoryList.IsoCategory(Source(2, null, "purchased-heat")));
        Assert.Equal(4, CategoryList.IsoCategory(Source(1, null, "fugitive") with { IsoCategory = 4 }));
        Assert.Equal(6, CategoryList.IsoCategory(Source(3, 0, "scope3-undivided")));
    }

    private static SourceDefinition Source(int scope, int? scope3, string category) => new()
    {
        Id = "s", Name = LocalText.Same("s"), Facility = "plant", Scope = scope, Scope3 = scope3, Category = category, Method = "reported-emissions", Place = new Place("inventory.yaml"),
    };
}
